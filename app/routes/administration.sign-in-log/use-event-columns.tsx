import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { SignInLog } from '#app/domain/administration/sign-in-log.server.ts'

type Row = SignInLog['rows'][number]

/** The columns of the sign-in log: the time, by which a row is named, and those that can be chosen. */
export function useEventColumns(): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('operations.door')
	const nameOf = useKindName()
	return {
		name: { name: 'at', label: t('at'), cell: ({ at }) => <LocalDate value={at} withTime /> },
		columns: [
			{ name: 'kind', label: t('kind'), cell: ({ kind }) => nameOf(kind) },
			{ name: 'who', label: t('who'), cell: ({ who }) => who && <bdi>{who}</bdi> },
			{ name: 'network', label: t('where'), cell: ({ network }) => network && <bdi>{network}</bdi> },
			{ name: 'path', label: t('page'), cell: ({ path }) => path && <bdi>{path}</bdi> },
			{ name: 'detail', label: t('detail'), cell: ({ detail }) => detail && <bdi>{detail}</bdi> },
			{ name: 'agent', label: t('agent'), cell: ({ agent }) => agent && <bdi>{agent}</bdi> },
		],
	}
}

/** An event of the sign-in log, in words; a code of an earlier release is shown as it is. */
export function useKindName() {
	const t = useTranslations('operations.door')
	return (kind: string) => {
		const key = `kinds.${kind}` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : kind
	}
}
