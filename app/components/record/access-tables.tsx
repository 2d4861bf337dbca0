import { useTranslations } from 'use-intl/react'
import type { Words } from '#app/i18n/words.ts'
import type { Role } from '#workflows/roles.ts'
import type { Classification } from '#workflows/sharing.ts'
import { fieldGroups, type Viewer, visibilityOf } from '#workflows/visibility.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'

type VisibilityTableProps = { classification: Classification; viewers: readonly Viewer[] }

/** The parts of a request with this classification that each role reads, in full and in part. */
export function VisibilityTable({ classification, viewers }: VisibilityTableProps) {
	const t = useTranslations('access')
	const codes = useTranslations('codes')
	const common = useTranslations('common')
	return (
		<Table
			caption={t('table.caption', { classification: codes(`classificationNames.${classification}`) })}
			captionHidden
			head={[t('table.who'), t('table.whole'), t('table.part')]}
			rows={viewers.map((viewer) => {
				const sight = visibilityOf(viewer, classification)
				const whole = fieldGroups.filter((group) => sight[group] === 'whole')
				const part = fieldGroups.flatMap((group) => {
					const depth = sight[group]
					return depth === 'whole' || depth === 'none' ? [] : [{ group, depth }]
				})
				return [
					t(`viewers.${viewer}`),
					<Groups key="whole" texts={whole.map((group) => t(`groups.${group}`))} />,
					<Groups
						key="part"
						texts={part.map(({ group, depth }) =>
							common('labelled', {
								label: t(`groups.${group}`),
								value: t(`depths.${depth}`),
							}),
						)}
					/>,
				]
			})}
		/>
	)
}

function Groups({ texts }: { texts: readonly string[] }) {
	const t = useTranslations('access.table')
	if (texts.length === 0) return t('nothing')
	return texts.map((text) => <div key={text}>{text}</div>)
}

type Read = {
	id: string
	at: string | Date
	name: string | null
	role: Role
	what: keyof Words['access']['things']
}

/** The access log of confidential data, the latest first. */
export function AccessLogTable({ reads }: { reads: readonly Read[] }) {
	const t = useTranslations('access.reads')
	const things = useTranslations('access.things')
	const roles = useTranslations('common.roles')
	if (reads.length === 0) return <p>{t('none')}</p>
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('when'), t('who'), t('role'), t('what')]}
			rows={reads.map(({ id, at, name, role, what }) => [
				<LocalDate key={id} value={at} withTime />,
				<UserText key="who">{name ?? '—'}</UserText>,
				roles(role),
				things(what),
			])}
		/>
	)
}
