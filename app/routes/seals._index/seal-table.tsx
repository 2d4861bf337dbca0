import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { ListedSeal } from '#app/domain/audit/list-seals.server.ts'

/** Seals with a link to the file of each. */
export function SealTable({ seals }: { seals: readonly ListedSeal[] }) {
	const t = useTranslations('seals')
	const format = useFormatter()
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('day'), t('whose'), t('chains'), t('digest'), t('file')]}
			numeric={[2]}
			rows={seals.map(({ id, day, state, chains, digest }) => {
				const whose = state ?? t('office')
				const iso = new Date(day).toISOString().slice(0, 10)
				const label = t('downloadOne', { day: `\u2066${iso}\u2069`, whose: `\u2068${whose}\u2069` })
				return [
					<LocalDate key="day" value={iso} />,
					<bdi key="whose">{whose}</bdi>,
					format.number(chains),
					<code key="digest" dir="ltr">
						{digest.slice(0, 16)}…
					</code>,
					<a key="file" href={`/seals/${id}.json`} aria-label={label}>
						{t('download')}
					</a>,
				]
			})}
		/>
	)
}
