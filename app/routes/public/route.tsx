import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { asAtIn, sourceIn, useChartWords } from '#app/components/charts/chart-words.ts'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { Page } from '#app/components/layout/page.tsx'
import { isDrawn } from '#app/components/releases/release-picture.ts'
import { releasedWords } from '#app/components/releases/released-names.ts'
import { HIDDEN, ReleasedTable } from '#app/components/releases/released-table.tsx'
import { ShownShare } from '#app/components/releases/shown-share.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getPublicFigures, isTable } from '#app/domain/releases/open-figures.server.ts'
import { env } from '#app/platform/env.server.ts'
import { Downloads } from './downloads.tsx'
import { HowMade, Pictures } from './how-made.tsx'
import styles from './public.module.css'

// Everybody may read this page.
export const handle = {
	words: [
		...releasedWords,
		'charts',
		'openData',
		'figureDefinitions.head',
		'figureDefinitions.units',
		'figureDefinitions.dates',
		'figureDefinitions.rules',
	] as const,
}

export async function loader({ request }: LoaderFunctionArgs) {
	const embed = new URL(request.url).searchParams.get('embed') ?? ''
	return {
		release: await getPublicFigures(),
		licence: env.OPERATOR_DATA_LICENCE ?? null,
		embed: isTable(embed) ? { table: embed, home: env.APP_URL } : null,
	}
}

type Release = NonNullable<Awaited<ReturnType<typeof getPublicFigures>>>

export default function PublicRoute() {
	const t = useTranslations('openData')
	const periodName = usePeriodName()
	const format = useFormatter()
	const { release, licence, embed } = useLoaderData<typeof loader>()
	if (!release)
		return (
			<Page title={t('title')} lead={<p>{t('lead')}</p>}>
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
				<HowMade isOpen />
			</Page>
		)
	const { number, releasedAt, asAt, tables, ...dataset } = release
	const day = format.dateTime(new Date(releasedAt), { dateStyle: 'long', timeZone: 'UTC' })
	return (
		<Page
			title={`${t('title')}: ${periodName(number)}`}
			lead={
				<>
					<p>
						{t('lead')} {t('released', { day })}
					</p>
					<About asAt={asAt} tables={tables} />
				</>
			}
		>
			<Pictures tables={tables} asAt={asAt} />
			<OtherTables tables={tables} />
			<div className={styles.folds}>
				<Downloads number={number} tables={tables} sha256={dataset.sha256} licence={licence} embed={embed} />
				<HowMade />
			</div>
		</Page>
	)
}

/** Said once for all pictures of the page: when and from what they were counted, what the sign stands for, and how often. */
function About({ asAt, tables }: Pick<Release, 'asAt' | 'tables'>) {
	const words = useChartWords()
	return (
		<p className={styles.about}>
			{asAtIn(words, new Date(asAt).toISOString())} · {sourceIn(words, {})}
			<br />
			{words.t('notes.hidden', { sign: HIDDEN })} <ShownShare tables={tables} />
		</p>
	)
}

/** What is better read than drawn, folded: few readers look for all of it. */
function OtherTables({ tables }: Pick<Release, 'tables'>) {
	const t = useTranslations('openData')
	const names = useTranslations('releases.tables')
	return (
		<Panel title={t('more')} id="tables">
			<p>{t('moreNote', { sign: HIDDEN })}</p>
			<div className={styles.tables}>
				{tables
					.filter(({ table }) => !isDrawn(table))
					.map((model) => (
						<Fold key={model.table} title={names(model.table)} id={model.table} isAside>
							<ReleasedTable model={model} />
						</Fold>
					))}
			</div>
		</Panel>
	)
}
