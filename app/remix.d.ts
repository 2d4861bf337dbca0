import '@remix-run/node'

declare module '@remix-run/node' {
	interface Future {
		v3_singleFetch: true
	}
	interface AppLoadContext {
		/** The only inline scripts that run carry it. */
		nonce: string
		requestId: string
	}
}
