import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { ageBandsPicture } from '#app/components/charts/age-bands.tsx'
import { barsPicture } from '#app/components/charts/bars.tsx'
import { burnDownPicture } from '#app/components/charts/burn-down.tsx'
import { dotStripPicture } from '#app/components/charts/dot-strip.tsx'
import { chartFile, chartWordsIn } from '#app/components/charts/file/chart-file.server.ts'
import { funnelPicture } from '#app/components/charts/funnel.tsx'
import { mapPicture } from '#app/components/charts/place-map.tsx'
import { stackedBarsPicture } from '#app/components/charts/stacked-bars.tsx'
import { timeColumnsPicture } from '#app/components/charts/time-columns.tsx'
import { languageOf } from '#app/i18n/language.server.ts'
import { sayIn } from '#app/i18n/translator.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Language } from '#workflows/languages.ts'
import { inventedCharts } from './dev.components/invented-charts.ts'

/** Only in the sample world: the charts of the gallery as files, `bars.svg` or `map.png`. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const [, key = '', format] = /^([\w-]+)\.(svg|png)$/.exec(params.file ?? '') ?? []
	const language = languageOf(request)
	const pictures = picturesIn(language)
	const picture = Object.hasOwn(pictures, key) ? pictures[key] : undefined
	if (!env.SAMPLE_WORLD || !picture) throw data(null, { status: 404 })
	return chartFile({ picture: picture(), language, format: format === 'png' ? 'png' : 'svg' })
}

function picturesIn(language: Language) {
	const words = chartWordsIn(language)
	const charts = inventedCharts(sayIn(language))
	const pictures: Record<string, (() => ReturnType<typeof barsPicture>) | undefined> = {
		bars: () => barsPicture(charts.bars, words),
		stacked: () => stackedBarsPicture(charts.stacked, words),
		months: () => timeColumnsPicture(charts.months, words),
		years: () => timeColumnsPicture(charts.years, words),
		funnel: () => funnelPicture(charts.funnel, words),
		ages: () => ageBandsPicture(charts.ages, words),
		strip: () => dotStripPicture(charts.strip, words),
		'burn-down': () => burnDownPicture(charts.burnDown, words),
		map: () => mapPicture(charts.map, words),
		regions: () => mapPicture(charts.regions, words),
	}
	return pictures
}
