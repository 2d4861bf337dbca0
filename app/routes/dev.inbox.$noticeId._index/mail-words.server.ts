import type { MailWords } from '#app/domain/sample-inbox/kept-mail-source.server.ts'
import { dueWordsIn } from '#app/i18n/due-words.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { catalogues } from '#app/i18n/words.ts'

/** What a message is put together with, in the language it was written in. */
export const mailWordsIn = (language: Language): MailWords => ({
	kind: (kind) => translator(language, 'mailKinds')(`${kind}.name`),
	due: dueWordsIn(language),
	sheet: catalogues[language].receipt.sheet,
})
