import { useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { JointMark } from '#app/components/record/joint-parts-table.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { NeedList } from '#app/domain/needs/list-needs.server.ts'
import { type NeedColumn, needPlainColumns } from '#app/forms/lists/need-list.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'

/** What every page with this list needs. */
export const needListWords = [
	'lists',
	'status.need',
	'codes.kinds',
	'codes.themes',
	'codes.regions',
	'codes.subregions',
	'codes.listKinds',
	'processingTime.parties',
	'figures.head.group',
	'figures.head.overdue',
	'figures.head.step',
	'figures.filters.period',
	'figures.filters.region',
	'figures.groups',
	'figures.steps',
	'figures.summary.late',
	'figures.summary.lateOwn',
	'figures.summary.lateState',
	'figures.periods',
	'jointNeeds.tag',
] as const satisfies WordsPath[]

type Row = NeedList['rows'][number]
type Names = Pick<NeedList, 'officers'> & {
	states: readonly { iso3: string; name: string }[]
	role: ActingRole
}

/** The columns of the list of needs. */
export function useNeedColumns({ states, officers, role }: Names) {
	const t = useTranslations('lists.names')
	const kinds = useTranslations('lists.kinds')
	const parties = useTranslations('processingTime.parties')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const officerNames = new Map(officers.map(({ id, name }) => [id, name]))
	const reader = isStateRole(role) ? 'state' : 'office'
	const of = column<NeedColumn, Row>
	return {
		name: {
			name: 'need',
			label: t('need'),
			cell: ({ id, requestId, number, title, changed }: Row) => (
				<a href={`/requests/${requestId}/needs/${id}`}>
					{changed && <ChangedMark />}
					{number}. <UserText>{title}</UserText>
				</a>
			),
		},
		columns: [
			of(
				'reference',
				t('reference'),
				({ reference }) => reference && <ListReference>{reference}</ListReference>,
				'outline',
			),
			of('state', t('state'), ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3, 'outline'),
			of('kind', t('kind'), ({ kind }) => kinds(kind), 'words'),
			of(
				'status',
				t('status'),
				({ status, isJoint }) => (
					<>
						<StatusTag kind="need" status={status} />
						<JointMark isJoint={isJoint} />
					</>
				),
				'status',
			),
			of('turn', t('turn'), ({ turn }) => turn && parties(`${reader}.${turn}`), 'text'),
			of(
				'due',
				t('due'),
				({ dueAt, left }) =>
					dueAt && (
						<>
							<LocalDate value={dueAt} short /> {left?.isOverdue && <DaysLeft {...left} />}
						</>
					),
			),
			of(
				'programme',
				t('programme'),
				({ programme }) => programme && <Reference>{programme.code}</Reference>,
				'detail',
			),
			of(
				'officer',
				t('officer'),
				({ officerId }) => officerId && <bdi>{officerNames.get(officerId) ?? '—'}</bdi>,
				'detail',
			),
			...usePlainColumns<Row>(needPlainColumns),
		],
	}
}
