import { useFormatter, useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import { FreeCapacity } from '#app/components/record/free-capacity.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference } from '#app/components/ui/user-text.tsx'
import type { ProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import type { ProgrammeColumn } from '#app/forms/lists/programme-list.ts'
import type { Theme } from '#workflows/vocabulary.ts'

type Row = ProgrammeList['rows'][number]

/** The columns of the list of programmes. */
export function useProgrammeColumns() {
	const t = useTranslations('programmes.columns')
	const names = useTranslations('lists.names')
	const kinds = useTranslations('lists.kinds')
	const themes = useTranslations('codes.themes')
	const of = column<ProgrammeColumn, Row>
	return {
		name: {
			name: 'title',
			label: t('programme'),
			cell: ({ id, title, changed }: Row) => (
				<a href={`/programmes/${id}`}>
					{changed && <ChangedMark />}
					<bdi>{title}</bdi>
				</a>
			),
		},
		columns: [
			of('code', t('code'), ({ code }) => <Reference>{code}</Reference>, 'outline'),
			of('kind', t('kind'), ({ kind }) => kinds(kind), 'text'),
			of('status', t('status'), ({ status }) => <StatusTag kind="programme" status={status} />, 'status'),
			of(
				'themes',
				names('themes'),
				(row) => <Listed texts={row.themes.map((code) => themes(code as Theme))} />,
				'detail',
			),
			of('donors', names('donors'), (row) => <Listed texts={row.donors} />, 'detail'),
			of('free', t('free'), ({ room }) => room && <Free {...room} />, 'number'),
			of('fundingTo', t('fundingTo'), ({ fundingTo }) => <LocalDate value={fundingTo} short />),
			of('updated', names('updated'), ({ updatedAt }) => <LocalDate value={updatedAt} short />),
		],
	}
}

function Listed({ texts }: { texts: readonly string[] }) {
	const format = useFormatter()
	return <small>{format.list(texts)}</small>
}

function Free({ free, capacity, categories }: NonNullable<Row['room']>) {
	const t = useTranslations('programmes')
	return <FreeCapacity categories={categories}>{t('freeOf', { free, capacity })}</FreeCapacity>
}
