/** Whether this build keeps pages in browsers; without it every trace is removed from them. */
export const isKeeping = process.env.SHEAF_OFFLINE !== 'off'
