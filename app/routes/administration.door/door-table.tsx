import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { DoorRow } from '#app/domain/administration/list-door.server.ts'
import { useKindName } from './use-kind-name.ts'

/** Who came in or was refused, when and from where. */
export function DoorTable({ rows }: { rows: readonly DoorRow[] }) {
	const t = useTranslations('operations.door')
	const nameOf = useKindName()
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('at'), t('kind'), t('who'), t('where'), t('page'), t('detail')]}
			rows={rows.map(({ at, kind, who, network, path, detail }) => [
				<LocalDate key="at" value={at} withTime />,
				nameOf(kind),
				<bdi key="who">{who}</bdi>,
				<bdi key="network">{network}</bdi>,
				<bdi key="path">{path}</bdi>,
				<bdi key="detail">{detail}</bdi>,
			])}
		/>
	)
}
