import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { InboundRow } from '#app/domain/administration/list-inbound.server.ts'

/** What became of each letter, why, and what to do. */
export function InboundTable({ rows }: { rows: readonly InboundRow[] }) {
	const t = useTranslations('inbound')
	const inWords = (kind: 'outcomes' | 'reasons', code: string) => {
		const key = `${kind}.${code}` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : code
	}
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('at'), t('outcome'), t('reason'), t('toDo'), t('sender'), t('request'), t('size')]}
			numeric={[6]}
			rows={rows.map(({ receivedAt, outcome, reason, advice, sender, reference, size }) => [
				<LocalDate key="at" value={receivedAt} withTime />,
				inWords('outcomes', outcome),
				reason && inWords('reasons', reason),
				advice && t(`advice.${advice}`),
				<bdi key="sender">{sender}</bdi>,
				<bdi key="request">{reference}</bdi>,
				t('sizeOf', { kilobytes: Math.max(1, Math.round(size / 1024)) }),
			])}
		/>
	)
}
