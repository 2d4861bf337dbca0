import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { ProgressBar } from '#app/components/ui/progress.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { LongWork } from '#app/domain/jobs/long-work.server.ts'
import { useDuration } from '../jobs.$jobId/job-words.ts'

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
