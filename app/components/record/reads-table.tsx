import { useTranslations } from 'use-intl/react'
import type { Words } from '#app/i18n/words.ts'
import type { Role } from '#workflows/roles.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'

type Read = {
	id: string
	at: string | Date
	name: string | null
	role: Role
	what: keyof Words['visibility']['things']
	stateIso3: string
}

type ReadsTableProps = {
	reads: readonly Read[]
	/** Of requests of many States. */
	withState?: boolean
}

/** Who has read what of what is confidential, the latest first. */
export function ReadsTable({ reads, withState = false }: ReadsTableProps) {
	const t = useTranslations('visibility.reads')
	const things = useTranslations('visibility.things')
	const roles = useTranslations('common.roles')
	if (reads.length === 0) return <p>{t('none')}</p>
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('when'), t('who'), t('role'), t('what'), ...(withState ? [t('state')] : [])]}
			rows={reads.map(({ id, at, name, role, what, stateIso3 }) => [
				<LocalDate key={id} value={at} withTime />,
				<UserText key="who">{name ?? '—'}</UserText>,
				roles(role),
				things(what),
				...(withState ? [<bdi key="state">{stateIso3}</bdi>] : []),
			])}
		/>
	)
}
