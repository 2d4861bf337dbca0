import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listJobsOf } from '#app/domain/jobs/get-jobs.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { useDuration, useHowFar, useJobName } from '../jobs.$jobId/job-words.ts'

export const handle = { words: ['jobs', 'lists.titles'] as const }

/** The long work that a person has asked for; of all people for an administrator. */
export const loader = readingLoader(async ({ actor }) => ({ ...(await listJobsOf(actor)), at: now() }))

export default function JobsRoute() {
	const t = useTranslations('jobs')
	const { jobs, isAll, at } = useLoaderData<typeof loader>()
	const [nameOf, howFar, duration] = [useJobName(), useHowFar(), useDuration(at)]
	return (
		<Page
			title={t('title')}
			lead={
				<p>
					{isAll
						? t.rich('all', { queue: (words) => <a href="/administration/jobs">{words}</a> })
						: t('lead')}
				</p>
			}
		>
			{jobs.length === 0 ? (
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('kind'), t('status'), t('asked'), t('took'), ...(isAll ? [t('by')] : [])]}
					rows={jobs.map((job) => [
						<a key="name" href={`/jobs/${job.id}`}>
							{nameOf(job)}
						</a>,
						howFar(job),
						<LocalDate key="asked" value={job.askedAt} withTime />,
						duration(job),
						...(isAll ? [<bdi key="who">{job.who}</bdi>] : []),
					])}
				/>
			)}
		</Page>
	)
}
