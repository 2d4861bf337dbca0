import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ContributionPanel } from '#app/components/contribution/contribution-panel.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { getOwnContributions } from '#app/domain/contribution/get-contribution.server.ts'
import { type Figures, getFigures } from '#app/domain/figures/get-figures.server.ts'
import { mayRecount, recountFigures } from '#app/domain/figures/recount-figures.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { ChartPanel } from './chart-panel.tsx'
import styles from './figures.module.css'
import { Filters } from './filters.tsx'
import { OfficersPanel } from './officers-panel.tsx'
import { MoneyPanel, PiecesPanel } from './results-panels.tsx'
import { GroupsPanel, MatrixPanel } from './submitted-panels.tsx'
import { Summary } from './summary.tsx'
import { WaitsPanel } from './waits-panel.tsx'

export const handle = {
	words: [
		'figures',
		'contribution',
		'figureDefinitions.units',
		'figureDefinitions.dims',
		'charts',
		'refusals',
		'status.need',
		'codes.themes',
		'codes.kinds',
		'codes.regions',
		'codes.subregions',
		'codes.trainingLevels',
		'codes.equipmentCategories',
		'codes.lineUnits',
		'codes.needOutcomes',
	] as const,
}

/** The figures of the reader's role: of all needs, or of those of their State, their requests or their programmes. */
export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	const [figures, contributions] = await Promise.all([
		getFigures(actor, params),
		getOwnContributions(actor, languageOf(request, actor.language)),
	])
	return {
		figures,
		contributions,
		mayRecount: mayRecount(actor),
		isRecounting: params.get('done') === 'recount',
	}
})

export const action = signedInAction(async ({ actor }) => {
	await recountFigures(actor)
	return redirect('/figures?done=recount', 303)
})

export default function FiguresRoute() {
	const t = useTranslations('figures')
	const { figures, contributions, mayRecount, isRecounting } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page
			title={t('title')}
			lead={
				<>
					<p>{t(`lead.${figures.whose}`)}</p>
					<AsAt asAt={figures.asAt} />
				</>
			}
			actions={
				<>
					<LinkButton tone="quiet" href="/figures/definitions">
						{t('definitionsLink')}
					</LinkButton>
					{mayRecount && (
						<form method="post">
							<Button tone="secondary">{t('recount')}</Button>
						</form>
					)}
				</>
			}
		>
			<ProblemNotice problem={answer && 'problem' in answer ? answer.problem : undefined} forms={[]} />
			{isRecounting && (
				<Notice tone="success" title={t('recounting.title')}>
					<p>{t('recounting.body')}</p>
				</Notice>
			)}
			<Filters {...figures} />
			{figures.asAt ? (
				<>
					<Panels figures={figures} />
					<ContributionPanel contributions={contributions} />
				</>
			) : (
				<Empty title={t('notCounted.title')}>
					<p>{t('notCounted.body')}</p>
				</Empty>
			)}
		</Page>
	)
}

function AsAt({ asAt }: Pick<Figures, 'asAt'>) {
	const t = useTranslations('figures')
	if (!asAt) return null
	return <p className={styles.note}>{t.rich('asAt', { when: () => <LocalDate value={asAt} withTime /> })}</p>
}

/** The numbers in short, how needs went on and how long they took, what is open, what it is about, and what came of it. */
function Panels({ figures }: { figures: Figures }) {
	const t = useTranslations('figures.notes')
	const isOfAll = figures.whose === 'all'
	return (
		<>
			<Summary {...figures} />
			<div className={styles.pairs}>
				<ChartPanel figures={figures} name="steps" note={t('steps')} />
				<ChartPanel figures={figures} name="ages" />
				<ChartPanel figures={figures} name="times" isOptional />
				{isOfAll && <ChartPanel figures={figures} name="map" isOptional />}
				<ChartPanel figures={figures} name="open" />
				<ChartPanel figures={figures} name="months" isOptional />
			</div>
			<WaitsPanel {...figures} />
			{isOfAll && <MatrixPanel {...figures} />}
			<div className={styles.pairs}>
				{!isOfAll && <ChartPanel figures={figures} name="themes" note={t('themes')} isOptional />}
				{figures.whose !== 'state' && <GroupsPanel {...figures} />}
				<ChartPanel figures={figures} name="outcomes" isOptional />
				<ChartPanel figures={figures} name="learners" isOptional />
				<PiecesPanel {...figures} />
				<MoneyPanel {...figures} />
				{isOfAll && <OfficersPanel {...figures} />}
			</div>
		</>
	)
}
