/** LaTeX commands that stand for one sign, for mathematics and for prose alike: each sign, then its commands. */
const table = `
α alpha, β beta, γ gamma, δ delta, ε varepsilon, ϵ epsilon, ζ zeta, η eta, θ theta, ϑ vartheta,
ι iota, κ kappa, ϰ varkappa, λ lambda, μ mu, ν nu, ξ xi, ο omicron, π pi, ϖ varpi, ρ rho, ϱ varrho,
σ sigma, ς varsigma, τ tau, υ upsilon, φ varphi, ϕ phi, χ chi, ψ psi, ω omega, Γ Gamma, Δ Delta,
Θ Theta, Λ Lambda, Ξ Xi, Π Pi, Σ Sigma, Υ Upsilon, Φ Phi, Ψ Psi, Ω Omega, × times, ÷ div, ± pm, ∓ mp,
⋅ cdot, ∗ ast, ⋆ star, ∘ circ, ∙ bullet, ⊕ oplus, ⊗ otimes, ⊙ odot, ⊖ ominus, ∪ cup, ∩ cap,
∧ wedge land, ∨ vee lor, ¬ neg lnot, ∖ setminus, ≤ leq le leqslant, ≥ geq ge geqslant, ≠ neq ne,
≪ ll, ≫ gg, ≈ approx, ∼ sim, ≃ simeq, ≅ cong, ≡ equiv, ∝ propto, ≲ lesssim, ≳ gtrsim, ≺ prec, ≻ succ,
≜ triangleq, ≐ doteq, ≔ coloneqq, ∈ in, ∉ notin, ∋ ni, ⊂ subset, ⊆ subseteq, ⊃ supset, ⊇ supseteq,
⊊ subsetneq, ⊢ vdash, ⊨ models vDash, ⊥ perp bot, ⊤ top, ∥ parallel Vert, ∣ mid, → rightarrow to,
← leftarrow gets, ↔ leftrightarrow, ⇒ Rightarrow implies, ⇐ Leftarrow, ⇔ Leftrightarrow iff,
⟶ longrightarrow, ⟵ longleftarrow, ⟷ longleftrightarrow, ⟹ Longrightarrow, ↑ uparrow, ↓ downarrow,
↕ updownarrow, ⇑ Uparrow, ⇓ Downarrow, ↗ nearrow, ↘ searrow, ↦ mapsto, ↪ hookrightarrow,
⇝ leadsto rightsquigarrow, ⇌ rightleftharpoons, ↛ nrightarrow, ∞ infty, ∂ partial, ∇ nabla, ∀ forall,
∃ exists, ∄ nexists, ∅ emptyset varnothing, ∑ sum, ∏ prod, ∐ coprod, ∫ int, ∮ oint, √ surd, ∠ angle,
△ triangle, □ square Box, ■ blacksquare, ◇ diamond Diamond, ♢ diamondsuit, ♠ spadesuit, ♡ heartsuit,
♣ clubsuit, ★ bigstar, ○ bigcirc, † dagger dag, ‡ ddagger ddag, ℓ ell, ℏ hbar, ℑ Im, ℜ Re, ℘ wp,
ℵ aleph, ⟨ langle, ⟩ rangle, ⌊ lfloor, ⌋ rfloor, ⌈ lceil, ⌉ rceil, … ldots dots dotsc textellipsis,
⋯ cdots dotsb, ⋮ vdots, ⋱ ddots, ′ prime, ✓ checkmark cmark, ✗ xmark, ° degree textdegree deg,
‰ textperthousand, § S, ¶ P, © copyright textcopyright, ® textregistered circledR, ™ texttrademark,
£ pounds, € euro texteuro, – textendash, — textemdash, ‘ textquoteleft, ’ textquoteright,
“ textquotedblleft, ” textquotedblright, ~ textasciitilde, ^ textasciicircum,
\\ textbackslash backslash, | textbar vert, < textless lt, > textgreater gt, · textperiodcentered,
• textbullet, _ textunderscore, $ textdollar, × texttimes, μ textmu, ß ss, ø o, Ø O, ł l, Ł L, æ ae,
Æ AE, œ oe, Œ OE, å aa, Å AA, ı i, ȷ j, đ dj, ð dh, þ th`

const entries = table
  .trim()
  .split(/,\s/)
  .map((entry) => entry.split(' '))

/** The sign that a LaTeX command (its name, without the backslash) stands for. */
export const symbols: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([sign = '', ...names]) => names.map((name) => [name, sign] as const)),
)

/** The first LaTeX name of a sign that is not ASCII. */
export const symbolNames: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([sign = '', name = '']) => (sign > '\x7f' ? [[sign, name] as const] : [])).reverse(),
)

/** Commands that are letters: in LaTeX the space after them only ends their name. */
export const letterCommands: ReadonlySet<string> = new Set(
  'ss o O l L ae AE oe OE aa AA i j dj dh th'.split(' '),
)
