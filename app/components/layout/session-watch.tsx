import { type ReactElement, useEffect, useState } from 'react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { sessionWords } from '#app/i18n/session-words.ts'
import type { TimeLeft } from '#app/platform/signed-in.server.ts'

const PAUSE = 20_000

/** Loads the warning about the end of a session once the page has settled, long before it is needed. */
export function SessionWatch({ left }: { left: TimeLeft }) {
	const language = useLanguage()
	const [end, setEnd] = useState<ReactElement | null>(null)
	useEffect(() => {
		const until = Date.now() + left.ms
		const pause = Math.min(PAUSE, left.ms / 4)
		let timer = 0
		const wait = () => {
			timer = window.setTimeout(() => void load().catch(wait), pause)
		}
		const load = async () => {
			const [{ SessionEnd }, { session }] = await Promise.all([
				import('./session-end.tsx'),
				sessionWords[language](),
			])
			const rest = { ...left, ms: until - Date.now() }
			setEnd(<SessionEnd left={rest} language={language} words={session} />)
		}
		wait()
		return () => clearTimeout(timer)
	}, [left, language])
	return end
}
