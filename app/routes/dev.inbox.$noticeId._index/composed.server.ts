import { keptMailSource } from '#app/domain/sample-inbox/kept-mail-source.server.ts'
import { mailWordsIn } from './mail-words.server.ts'

/** What a message is when it leaves: its headers, its files and its calendar part; or why it could not leave. */
export async function composed(noticeId: string) {
	try {
		const { raw, files, calendar } = await keptMailSource(noticeId, mailWordsIn)
		const end = raw.indexOf('\r\n\r\n')
		return {
			headers: raw.subarray(0, end).toString(),
			files,
			calendar: calendar?.content ?? null,
			problem: null,
		}
	} catch (error) {
		return { headers: '', files: [], calendar: null, problem: error instanceof Error ? error.message : '' }
	}
}
