import { data } from '@remix-run/node'
import { chartFile, chartWordsIn } from '#app/components/charts/file/chart-file.server.ts'
import { periodName } from '#app/components/figures/use-period-options.ts'
import { type FigureHead, getFigures } from '#app/domain/figures/get-figures.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { sayIn } from '#app/i18n/translator.server.ts'
import { env } from '#app/platform/env.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { shownTables } from '#workflows/figures/view.ts'
import { findPicture } from './figures._index/charts/figure-pictures.ts'
import { codeIn, type FigureWords } from './figures._index/charts/figure-words.ts'

/**
 * A chart of the reader's page of figures as a file, `steps.svg` or `map.png`, filtered like the page. Its title names the
 * period and the filters, since a file is looked at without the page around it.
 */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const [, name = '', format] = /^(\w+)\.(svg|png)$/.exec(params.file ?? '') ?? []
	const figures = await getFigures(actor, new URL(request.url).searchParams, shownTables)
	const language = languageOf(request, actor.language)
	const words = { chart: chartWordsIn(language), say: sayIn(language), isSample: env.SAMPLE_WORLD }
	const picture = findPicture(figures, words, name)
	if (!picture) throw data(null, { status: 404 })
	const title = [picture.head.title, ...narrowedTo(figures, words)].join(' · ')
	const file = { ...picture, head: { ...picture.head, title } }
	return chartFile({ picture: file, language, format: format === 'png' ? 'png' : 'svg' })
})

type Narrowed = Pick<FigureHead, 'period' | 'filter'>

/** The period and the filters in words. */
function narrowedTo({ period, filter }: Narrowed, words: FigureWords): string[] {
	const { region, theme, kind, group } = filter
	return [
		periodName(words.say, period),
		...(region ? [codeIn(words, 'regions', region)] : []),
		...(theme ? [codeIn(words, 'themes', theme)] : []),
		...(kind ? [codeIn(words, 'kinds', kind)] : []),
		...(group ? [words.say(`figures.groups.${group}`)] : []),
	]
}
