import { search } from '#app/domain/search/search.server.ts'
import { codeLabels } from '#app/i18n/code-labels.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { administrator, personOf } from '#prisma/seed/sample-people.ts'
import { present } from '#tests/support/present.ts'
import { languages } from '#workflows/languages.ts'

/** Searches as a person of the sample data (`triage`, `case.africa`) in a language. */
export async function askCorpus(asks: string, text: string, language: string) {
	const actor = asks === 'administrator' ? administrator : personOf(asks)
	const asked = { text, codes: [], labels: codeLabels(), exact: false }
	const reader = present(languages.find((one) => one === language))
	return readAs(actor, (read) => search(read, { ...asked, language: reader }))
}
