import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { getPipeline } from '#app/domain/pipeline/get-pipeline.server.ts'
import { orderAmount } from '#app/domain/pipeline/work-out-amount.server.ts'
import { readPipelineAmount } from '#app/forms/pipeline.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { usualAmounts } from '#workflows/pipeline/need.ts'
import { AnswerPanels, GroupsTable } from './answer-panels.tsx'
import styles from './pipeline.module.css'

/** The amount that is shown where none is asked for. */
const [, USUAL] = usualAmounts

export const handle = {
	// While an amount is calculated, the page asks how far that is.
	hydrated: (data: unknown) => {
		const status = loaded<{ job?: { status: string } | null }>(data)?.job?.status
		return status === 'waiting' || status === 'running'
	},
	words: ['pipeline', 'codes', 'refusals', 'jobs.again', 'figures.asAt', 'matching.units'] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const { typed, amount, isWrong } = readPipelineAmount(new URL(request.url).searchParams.get('amount'))
	const language = languageOf(request, actor.language)
	const view = await getPipeline(actor, { amount: isWrong ? null : (amount ?? USUAL), language })
	const mayExport = actor.mayExport === true
	return data({ ...view, typed, isWrong, mayExport }, { status: isWrong ? 422 : 200 })
})

/** Has an amount calculated that is not among the usual ones. */
export const action = signedInAction(async ({ actor, form }) => {
	const { typed, amount } = readPipelineAmount(form.get('amount'))
	if (amount !== null) await orderAmount(actor, amount)
	return redirect(`/pipeline?${new URLSearchParams({ amount: String(amount ?? typed) })}`, 303)
})

export default function PipelineRoute() {
	const t = useTranslations('pipeline')
	const asAt = useTranslations('figures')
	const { run, groups, amount, answers, job, typed, isWrong, mayExport } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={
				<>
					<p>{t('lead')}</p>
					{run && (
						<small>{asAt.rich('asAt', { when: () => <LocalDate value={run.madeAt} withTime /> })}</small>
					)}
				</>
			}
		>
			{run === null ? (
				<Empty title={t('notYet.title')}>
					<p>{t('notYet.body')}</p>
				</Empty>
			) : run.needs === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<>
					<div className={styles.about}>
						<p>{t('counted', { needs: run.needs, priced: run.priced, support: run.support })}</p>
						<p>
							<a href="/pipeline/prices">{t('prices')}</a>
						</p>
					</div>
					<AmountForm amount={amount} typed={typed} isWrong={isWrong} />
					{amount !== null && answers && (
						<AnswerPanels answers={answers} groups={groups} run={run} amount={amount} />
					)}
					{amount !== null && !answers && <Calculation amount={amount} job={job} />}
					<Panel title={t('groups.title')} id="groups">
						<p>{t('groups.lead')}</p>
						<GroupsTable groups={groups} />
					</Panel>
					{answers && mayExport && <Files query={`amount=${amount}`} />}
				</>
			)}
		</Page>
	)
}

type CalculationProps = { amount: number; job: { status: string; progress: number } | null }

/** An amount that has not been calculated: how far that is, or the button that starts it. */
function Calculation({ amount, job }: CalculationProps) {
	const t = useTranslations('pipeline')
	if (job && job.status !== 'failed')
		return (
			<Progress
				done={job.progress}
				total={100}
				text={t('percent', { percent: job.progress })}
				stage={t('working')}
				again={`/pipeline?amount=${amount}`}
			/>
		)
	const said = job ? 'failed' : 'unknown'
	return (
		<Notice tone={job ? 'danger' : 'info'} title={t(`${said}.title`)}>
			<p>{t(`${said}.body`)}</p>
			<form method="post">
				<input type="hidden" name="amount" value={amount} />
				<Button>{t('unknown.button')}</Button>
			</form>
		</Notice>
	)
}

function Files({ query }: { query: string }) {
	const t = useTranslations('pipeline.files')
	return (
		<Panel title={t('title')} id="files">
			<div className={styles.files}>
				<LinkButton href={`/pipeline/donor-meeting.docx?${query}`} tone="secondary">
					{t('docx')}
				</LinkButton>
				<LinkButton href={`/pipeline/donor-meeting.xlsx?${query}`} tone="secondary">
					{t('xlsx')}
				</LinkButton>
			</div>
		</Panel>
	)
}

type AmountFormProps = { amount: number | null; typed: string; isWrong: boolean }

/** The usual amounts as links, and a field for any other. What was typed stays, with the error at its field. */
function AmountForm({ amount, typed, isWrong }: AmountFormProps) {
	const t = useTranslations('pipeline')
	const id = useElementId()
	return (
		<div className={styles.choice}>
			<nav aria-label={t('usual')} className={styles.usual}>
				{usualAmounts.map((usual) => (
					<a
						key={usual}
						href={`/pipeline?amount=${usual}`}
						aria-current={usual === amount ? 'page' : undefined}
					>
						{t('usd', { amount: usual })}
					</a>
				))}
			</nav>
			<search>
				<form method="get">
					<div className={field.field} data-invalid={isWrong || undefined}>
						<label className={field.label} htmlFor={id}>
							{t('amount')}
						</label>
						{isWrong && (
							<p className={field.error} id={`${id}error`} role="alert">
								{t('badAmount')}
							</p>
						)}
						<input
							id={id}
							name="amount"
							inputMode="numeric"
							autoComplete="off"
							dir="ltr"
							className={field.short}
							maxLength={100}
							defaultValue={typed}
							aria-invalid={isWrong || undefined}
							aria-describedby={isWrong ? `${id}error` : undefined}
						/>
					</div>
					<Button tone="secondary">{t('show')}</Button>
				</form>
			</search>
		</div>
	)
}
