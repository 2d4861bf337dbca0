import type { ReportFrame } from '#app/domain/report/report-model.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { UnDocument } from '#app/platform/documents/un-document.ts'
import { env } from '#app/platform/env.server.ts'
import type { Language } from '#workflows/languages.ts'
import { unDate } from './un-format.ts'

/** The head of a document of the Conference in a language. In the sample world it says that its data are fictitious. */
export function unMasthead(
	{ symbol, date, original }: Pick<ReportFrame, 'symbol' | 'date' | 'original'>,
	language: Language,
): Pick<UnDocument, 'language' | 'mark' | 'masthead'> {
	const t = translator(language, 'reportDocument')
	return {
		language,
		mark: env.SAMPLE_WORLD ? t('sample') : null,
		masthead: {
			organization: t('organization'),
			symbol,
			organ: t('organ'),
			facts: [
				t('distribution'),
				unDate(new Date(`${date}T00:00:00Z`), language),
				t('original', { name: t(`languages.${original}`) }),
			],
		},
	}
}
