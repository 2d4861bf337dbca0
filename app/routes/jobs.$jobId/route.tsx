import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { getJob } from '#app/domain/jobs/get-jobs.server.ts'
import { cancelJob } from '#app/domain/jobs/job-steps.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { MOST_ROWS } from '#app/forms/lists/list-export.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import { now } from '#app/platform/clock.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { isUnderWay, type JobStatus } from '#workflows/jobs.ts'
import { useDuration, useHowFar, useJobName } from './job-words.ts'

export const handle = {
	// While the job is under way the page asks how far it is.
	hydrated: (data: unknown) => {
		const status = loaded<{ job?: { status: JobStatus } }>(data)?.job?.status
		return status !== undefined && isUnderWay(status)
	},
	words: ['jobs', 'lists.titles', 'refusals'] as const,
}

/** A job, how far it is, and its file. */
export const loader = readingLoader(async ({ actor, params, request }) => ({
	job: await getJob(actor, idFrom(params.jobId)),
	isOther: new URL(request.url).searchParams.has('other'),
	at: now(),
}))

/** Cancels the job. */
export const action = signedInAction(async ({ actor, params }) => {
	const id = idFrom(params.jobId)
	await cancelJob(actor, id)
	return redirect(`/jobs/${id}`, 303)
})

export default function JobRoute() {
	const t = useTranslations('jobs')
	const { job, isOther, at } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [nameOf, howFar, duration] = [useJobName(), useHowFar(), useDuration(at)]
	const underWay = isUnderWay(job.status)
	return (
		<Page title={nameOf(job)} breadcrumbs={[{ href: '/jobs', label: t('title') }]}>
			{answer && 'problem' in answer && <Notice tone="warning" title={t('ended')} />}
			{isOther && underWay && <Notice tone="warning" title={t('other')} />}
			<Outcome />
			<FactList
				items={[
					{ label: t('status'), value: howFar(job) },
					{ label: t('asked'), value: <LocalDate value={job.askedAt} withTime /> },
					...(job.startedAt ? [{ label: t('took'), value: duration(job) }] : []),
					...(job.isOwn ? [] : [{ label: t('by'), value: <bdi>{job.who}</bdi> }]),
					{ label: t('until'), value: <LocalDate value={job.expiresAt} withTime /> },
				]}
			/>
			{underWay && <UnderWay />}
		</Page>
	)
}

function UnderWay() {
	const t = useTranslations('jobs')
	const format = useFormatter()
	const { job } = useLoaderData<typeof loader>()
	const total = Math.max(job.done, job.total)
	return (
		<>
			<Progress
				done={job.done}
				total={total}
				text={t('progress', { done: format.number(job.done), total: format.number(total) })}
				stage={t(`statuses.${job.status}`)}
				again={`/jobs/${job.id}`}
			/>
			{job.mayCancel && (
				<form method="post">
					<Button tone="secondary">{t('cancel')}</Button>
				</form>
			)}
		</>
	)
}

/** What became of a job that has ended. */
function Outcome() {
	const t = useTranslations('jobs')
	const format = useFormatter()
	const { job } = useLoaderData<typeof loader>()
	if (job.status === 'cancelled')
		return (
			<Notice title={t('cancelled')}>
				<p>{t('cancelledBody')}</p>
			</Notice>
		)
	if (job.status === 'failed')
		return (
			<Notice tone="danger" title={t('failedTitle')}>
				<p>{t(`problems.${job.problem || 'failed'}`, { most: format.number(MOST_ROWS) })}</p>
			</Notice>
		)
	if (job.status !== 'done') return null
	if (!job.mayTake) return job.isOwn ? <Notice tone="warning" title={t('lost')} /> : null
	return (
		<Notice tone="success" title={t('doneTitle')}>
			<p>{t('recordedNote')}</p>
			<LinkButton href={`/jobs/${job.id}/file`}>{t('download')}</LinkButton>
		</Notice>
	)
}
