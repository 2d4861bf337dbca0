import { data } from '@remix-run/node'
import { type MailWords, sampleMailSource } from '#app/domain/sample-inbox/sample-mail-source.server.ts'
import { dueWordsIn, translator } from '#app/i18n/translator.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'

/** A message as it would be sent: headers, files and calendar part; or why it could not be sent. */
export async function composed(noticeId: string) {
	try {
		const { raw, files, calendar } = await sampleMailSource(noticeId, mailWordsIn)
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

/** The words a message is composed with, in its own language. */
export const mailWordsIn = (language: Language): MailWords => ({
	kind: (kind) => translator(language, 'emailKinds')(`${kind}.name`),
	due: dueWordsIn(language),
	sheet: catalogues[language].receipt.sheet,
})

/** For a page without a signed-in reader: a missing row gives the ordinary page for that. */
export async function notFoundAs404<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load()
	} catch (error) {
		if (error instanceof DomainError && error.code === 'not-found') throw data(null, { status: 404 })
		throw error
	}
}
