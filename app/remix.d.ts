import '@remix-run/node'
import type { Reason } from './platform/reasons.ts'

declare module '@remix-run/node' {
	interface Future {
		v3_singleFetch: true
	}
	interface AppLoadContext {
		/** The only inline scripts that run carry it. */
		nonce: string
		/** The address of the script of pages without React, where one was built. */
		island?: string | undefined
		requestId: string
		/** The status with which a request was refused before any page was asked. */
		refused?: number | undefined
		/** Why and how long to wait before the same is asked again. */
		wait?: Reason | undefined
		/** Whether a page or a file was to be read; a step is refused in other words. */
		isReading?: boolean | undefined
		/** Tells the log whose request it is. */
		seen?: (personId: string) => void
		/** Tells the browser that something was changed, so that its next pages show it. */
		leaveMark?: () => Promise<void>
	}
}
