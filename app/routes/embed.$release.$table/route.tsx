import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { asAtIn, HIDDEN, useChartWords } from '#app/components/charts/chart-words.ts'
import { PictureFigure } from '#app/components/charts/view/picture-figure.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { releasePicture } from '#app/components/releases/release-picture.ts'
import { releasedWords, tableTitle } from '#app/components/releases/released-names.ts'
import { ReleasedTable } from '#app/components/releases/released-table.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { getOpenTable } from '#app/domain/releases/open-figures.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { env } from '#app/platform/env.server.ts'
import { openSource } from '../open.$release.$file/open-names.server.ts'
import styles from './embed.module.css'

export const handle = { words: [...releasedWords, 'charts', 'openData'] as const }

const HOUR = 3600

/** Every site may show this page within its own: it loads styles and pictures of ours, and can run and send nothing. */
export const headers = () => ({
	'Content-Security-Policy':
		"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
	'Cross-Origin-Resource-Policy': 'cross-origin',
	'Cache-Control': `public, max-age=${HOUR}`,
	Vary: 'Accept-Language',
})

/** A table of a release for pages of other sites. The frame of the page knows no reader and reads no cookie. */
export async function loader({ params }: LoaderFunctionArgs) {
	const found = await getOpenTable(params.release ?? '', params.table ?? '')
	if (!found) throw data(null, { status: 404 })
	const { model, number, asAt } = found
	return { model, number, asAt, isSample: env.SAMPLE_WORLD, source: openSource(), home: env.APP_URL }
}

export default function EmbeddedRoute() {
	const t = useTranslations('openData')
	const notes = useTranslations('charts.notes')
	const words = { chart: useChartWords(), say: useSay() }
	const { model, number, asAt, isSample, source, home } = useLoaderData<typeof loader>()
	const title = tableTitle(words.say, model.table, number)
	const picture = releasePicture({ model, asAt, words, alone: { title, source, isSample: false } })
	return (
		<Page title={title}>
			{isSample && <Notice tone="warning" title={notes('sample')} />}
			{picture ? (
				<PictureFigure picture={picture} hasTitle={false} />
			) : (
				<>
					<p className={styles.asAt}>{asAtIn(words.chart, new Date(asAt).toISOString())}</p>
					<ReleasedTable model={model} />
					<p className={styles.note}>{notes('hidden', { sign: HIDDEN })}</p>
					<p className={styles.note}>{notes('source', { source })}</p>
				</>
			)}
			<ul className={styles.links}>
				<li>
					<a href={`${home}/public`} target="_blank" rel="noopener">
						{t('title')}
					</a>
				</li>
				<li>
					<a href={`${home}/open/${number}/${model.table}.csv`}>CSV</a>
				</li>
			</ul>
		</Page>
	)
}
