import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { ProgressBar } from '#app/components/ui/progress.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { listJobs } from '#app/domain/administration/maintenance.server.ts'
import type { LongWork } from '#app/domain/jobs/long-work.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { useDuration } from '../jobs.$jobId/job-words.ts'

type Jobs = Awaited<ReturnType<typeof listJobs>>

/** The number of jobs of each kind and status. */
export function CountTable({ rows, most }: { rows: Jobs['counts']; most: number }) {
	const t = useTranslations('operations.jobs')
	const nameOf = useJobName()
	return (
		<Table
			caption={t('counts')}
			captionHidden
			head={[t('kind'), t('waiting'), t('later'), t('active'), t('failed'), t('since')]}
			numeric={[1, 2, 3, 4]}
			rows={rows.map(({ name, waiting, later, active, failed, since }) => [
				nameOf(name),
				...[waiting, later, active, failed].map((count, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: always the same four
					<CappedCount key={at} count={count} most={most} />
				)),
				since && <LocalDate key="since" value={since} withTime />,
			])}
		/>
	)
}

/** Failed jobs, each with a button to try again. */
export function FailedTable({ rows }: { rows: Jobs['failed'] }) {
	const t = useTranslations('operations.jobs')
	const format = useFormatter()
	const nameOf = useJobName()
	return (
		<Table
			caption={t('givenUp')}
			captionHidden
			head={[t('kind'), t('error'), t('tries'), t('at'), t('action')]}
			numeric={[2]}
			rows={rows.map(({ id, name, tries, at, error }) => [
				nameOf(name),
				<code key="error" dir="ltr">
					{error}
				</code>,
				format.number(tries),
				<LocalDate key="at" value={at} withTime />,
				<form key="action" method="post">
					<input type="hidden" name="id" value={id} />
					<Button tone="secondary" aria-label={t('retryOne', { name: nameOf(name) })}>
						{t('retry')}
					</Button>
				</form>,
			])}
		/>
	)
}

function useJobName() {
	const say = useSay('operations.jobs')
	return (name: string) => wordOf(say, `kinds.${name}`, name)
}

type LongWorkTableProps = {
	/** Dates are texts once the page has them from its server. */
	rows: readonly (Omit<LongWork, 'since'> & { since: Date | string })[]
	at: Date | string
}

/** What runs, how far it is, how long, and by whom it was asked for. */
export function LongWorkTable({ rows, at }: LongWorkTableProps) {
	const t = useTranslations('operations.jobs')
	const jobs = useTranslations('jobs')
	const duration = useDuration(at)
	return (
		<>
			<Table
				caption={t('underWay')}
				captionHidden
				head={[t('kind'), t('howFar'), jobs('asked'), jobs('took'), jobs('by')]}
				rows={rows.map(({ kind, done, total, who, since }) => [
					t(`kinds.${kind}`),
					<ProgressBar key="far" done={done} total={total} text={t('done', { done, total })} />,
					<LocalDate key="since" value={since} withTime />,
					duration({ startedAt: since, endedAt: null }),
					who === null ? t('bySystem') : <bdi key="who">{who}</bdi>,
				])}
			/>
			<p>
				<a href="/administration/jobs">{jobs('again')}</a>
			</p>
		</>
	)
}
