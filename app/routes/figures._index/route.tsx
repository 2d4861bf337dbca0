import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { mayRecount, recountFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { getFigures } from '#app/domain/figures/get-figures.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { ChartPanel } from './chart-panel.tsx'
import styles from './figures.module.css'
import { FiguresPage } from './figures-page.tsx'
import { Summary } from './summary.tsx'

export const handle = {
	words: [
		'figures',
		'figureDefinitions.units',
		'charts',
		'refusals',
		'status.need',
		'codes.themes',
		'codes.kinds',
		'codes.regions',
	] as const,
}

/** The figures of the reader's role: of all needs, or of those of their State, their requests or their programmes. */
export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	return {
		figures: await getFigures(actor, params, ['steps', 'times', 'overdue', 'open', 'months', 'ages']),
		mayRecount: mayRecount(actor),
		isRecounting: params.get('done') === 'recount',
	}
})

export const action = signedInAction(async ({ actor }) => {
	await recountFigures(actor)
	return redirect('/figures?done=recount', 303)
})

/** The numbers in short, how needs went on, and what is open. */
export default function FiguresRoute() {
	const t = useTranslations('figures')
	const { figures, mayRecount, isRecounting } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<FiguresPage
			figures={figures}
			actions={
				mayRecount && (
					<form method="post">
						<Button tone="secondary">{t('recount')}</Button>
					</form>
				)
			}
			notices={
				<>
					<ProblemNotice problem={answer && 'problem' in answer ? answer.problem : undefined} forms={[]} />
					{isRecounting && (
						<Notice tone="success" title={t('recounting.title')}>
							<p>{t('recounting.body')}</p>
						</Notice>
					)}
				</>
			}
		>
			<Summary {...figures} />
			<div className={styles.pairs}>
				<ChartPanel figures={figures} name="steps" note={t('notes.steps')} />
				<ChartPanel figures={figures} name="open" />
				<ChartPanel figures={figures} name="months" isOptional />
				<ChartPanel figures={figures} name="ages" note={t('notes.ages')} />
			</div>
		</FiguresPage>
	)
}
