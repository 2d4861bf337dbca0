import type { TimeLeft } from '#app/platform/http/signed-in.server.ts'
import type { Language } from '#workflows/languages.ts'

const PAUSE = 20_000

/**
 * Loads the warning about the end of a session once the page has settled, long before it is needed. Returns a function
 * that gives up waiting.
 */
export function watchSession(left: TimeLeft, language: Language) {
	const until = Date.now() + left.ms
	const pause = Math.min(PAUSE, left.ms / 4)
	let timer = 0
	const wait = () => {
		timer = window.setTimeout(() => void load().catch(wait), pause)
	}
	const load = async () => {
		const [{ announceEnd }, { sessionWords }] = await Promise.all([
			import('./session-end.ts'),
			import('#app/i18n/session-words.ts'),
		])
		const words = await sessionWords(language)
		announceEnd({ ...left, ms: until - Date.now() }, words)
	}
	wait()
	return () => clearTimeout(timer)
}
