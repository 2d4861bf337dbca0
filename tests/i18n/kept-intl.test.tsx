import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider, useFormatter, useTranslations } from 'use-intl/react'
import { expect, test, vi } from 'vitest'
import {
	KeptIntlProvider,
	makeKeptIntl,
	useFormatter as useKeptFormatter,
	useTranslations as useKeptTranslations,
} from '#app/i18n/kept-intl.server.tsx'
import { catalogues } from '#app/i18n/words.ts'
import { intlLocales, languages } from '#workflows/languages.ts'

type Hooks = { translations: typeof useTranslations; formatter: typeof useFormatter }

/** All ways in which a component uses the words, of a namespace and of all. */
function Said({ translations, formatter }: Hooks) {
	const common = translations('common')
	const all = translations()
	const deep = translations('common.errors')
	const format = formatter()
	// A key that the catalogue lacks, which the type of the keys forbids.
	const lacking = 'notThere' as never
	return (
		<p>
			{common('siteName')} {common('operatedBy', { operator: '<b>' })} {common('siteName')}
			{all('common.siteName')} {String(deep.has(lacking))} {String(common.has('siteName'))}
			{deep(lacking)} {String(common.raw('operatedBy'))}
			{common.rich('operatedBy', { operator: 'X' })} {format.number(1234.5)} {format.list(['a', 'b', 'c'])}
			{format.dateTime(new Date('2026-11-28T23:30:00Z'), { dateStyle: 'long', timeStyle: 'short' })}
		</p>
	)
}

test('words that are kept read as those of the library, at each use and in each language', () => {
	const warn = vi.spyOn(console, 'error').mockImplementation(() => {})
	for (const language of languages) {
		const words = { common: catalogues[language].common }
		const ofLibrary = renderToStaticMarkup(
			<IntlProvider locale={intlLocales[language]} messages={words} timeZone="UTC">
				<Said translations={useTranslations} formatter={useFormatter} />
			</IntlProvider>,
		)
		const kept = makeKeptIntl(language, words)
		for (const round of [1, 2])
			expect(
				renderToStaticMarkup(
					<KeptIntlProvider value={kept}>
						<Said translations={useKeptTranslations} formatter={useKeptFormatter} />
					</KeptIntlProvider>,
				),
				String(round),
			).toBe(ofLibrary)
	}
	warn.mockRestore()
})
