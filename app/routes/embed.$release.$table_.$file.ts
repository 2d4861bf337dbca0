import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { chartWordsIn, standingSvg } from '#app/components/charts/file/chart-file.server.ts'
import { openResponse } from '#app/components/download/file-response.server.ts'
import { releasePicture } from '#app/components/releases/release-picture.ts'
import { tableTitle } from '#app/components/releases/released-names.ts'
import { getOpenTable } from '#app/domain/releases/open-figures.server.ts'
import { sayIn } from '#app/i18n/translator.server.ts'
import { env } from '#app/platform/env.server.ts'
import { isLanguage } from '#workflows/languages.ts'
import { openSource } from './open.$release.$file/open-names.server.ts'

/** A released table as a picture for pages of other sites, in the language of the address (`fr.svg`); it never changes. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const [, language] = /^([a-z]{2})\.svg$/.exec(params.file ?? '') ?? []
	const found = isLanguage(language) ? await getOpenTable(params.release ?? '', params.table ?? '') : null
	if (!found || !isLanguage(language)) throw data(null, { status: 404 })
	const { model, number, asAt } = found
	const say = sayIn(language)
	const picture = releasePicture({
		model,
		asAt,
		words: { chart: chartWordsIn(language), say },
		alone: {
			title: tableTitle(say, model.table, number),
			source: openSource(),
			isSample: env.SAMPLE_WORLD,
		},
	})
	if (!picture) throw data(null, { status: 404 })
	return openResponse({
		request,
		body: standingSvg(picture, language),
		mediaType: 'image/svg+xml; charset=utf-8',
		name: `${model.table}-${number}-${language}.svg`,
		isShown: true,
	})
}
