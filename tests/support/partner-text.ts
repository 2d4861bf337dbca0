import { partnerFacts } from '#app/i18n/partner-facts.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'

/**
 * What the sheet of a referral says, as lines of text in one language: its title and lead, then a name and a value on
 * each line. The files of the sheet are compared with it where they are written.
 */
export function partnerText(summary: Parameters<typeof partnerFacts>[0], language: Language): string {
	const t = translator(language, 'access')
	const common = translator(language, 'common')
	const lines = partnerFacts(summary, language).map((fact) => common('labelled', fact))
	return [t('partner.title'), t('partner.intro'), '', ...lines, ''].join('\r\n')
}
