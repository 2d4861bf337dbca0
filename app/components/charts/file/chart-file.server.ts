import { createFormatter } from 'use-intl/core'
import { translator } from '#app/i18n/translator.server.ts'
import { renderPng } from '#app/platform/picture/render-png.server.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'
import type { ChartWords } from '../chart-words.ts'
import type { Picture } from '../picture.ts'
import { chartSvg } from './chart-svg.server.tsx'

/** The words of charts outside a page. */
export const chartWordsIn = (language: Language): ChartWords => ({
	language,
	// The same function, whose type names each key instead of any text.
	t: translator(language, 'charts') as unknown as ChartWords['t'],
	format: createFormatter({ locale: intlLocales[language], timeZone: 'UTC' }),
})

/** A chart as an SVG with everything inside that its reader must know, first of all whether it is invented. */
export function standingSvg(picture: Picture, language: Language): string {
	const banner = picture.head.isSample ? chartWordsIn(language).t('notes.sample') : null
	return chartSvg({ picture, language, banner })
}

type ChartFileInput = {
	picture: Picture
	language: Language
	format: 'svg' | 'png'
}

/**
 * A chart as a file with title, source, date and disclaimer inside. It is taken away: a browser that opens a picture as a
 * page adds styles of its own, which the policy refuses. Shown in a page it can load and run nothing. Caches do not keep it,
 * since it may hold what this reader alone may see.
 */
export async function chartFile({ picture, language, format }: ChartFileInput): Promise<Response> {
	const svg = standingSvg(picture, language)
	const isPng = format === 'png'
	return new Response(isPng ? new Uint8Array(await renderPng(svg)) : svg, {
		headers: {
			'Content-Type': isPng ? 'image/png' : 'image/svg+xml; charset=utf-8',
			'Content-Disposition': `attachment; filename="${picture.head.key}-${language}.${format}"`,
			'Content-Language': language,
			'Content-Security-Policy': "default-src 'none'; sandbox",
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
}
