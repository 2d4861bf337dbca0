import { useTranslations } from 'use-intl/react'
import type { ActingRole } from '#workflows/roles.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { Reference } from '../ui/reference.tsx'
import { UserText } from '../ui/user-text.tsx'

/** A letter that came back. Without a person it went to the listed address of a mission. */
export type ReturnedRow = {
	id: string
	bouncedAt: Date
	code: string
	personId: string | null
	name: string | null
	role: ActingRole | null
	reference: string | null
	state: string | null
}

/** Letters that came back, each with a link to where it is seen to. */
export function ReturnedList({ rows }: { rows: readonly ReturnedRow[] }) {
	const t = useTranslations('cameBack.list')
	const whoOf = useReturnedTo()
	return (
		<>
			<p>{t('lead')}</p>
			<ul>
				{rows.map((row) => (
					<li key={row.id}>
						<a href={`/undeliverable/${row.id}`}>
							<UserText>{t('item', { who: whoOf(row), code: row.code })}</UserText>
						</a>{' '}
						{row.reference && <Reference>{row.reference}</Reference>} <LocalDate value={row.bouncedAt} />
					</li>
				))}
			</ul>
		</>
	)
}

type To = Pick<ReturnedRow, 'personId' | 'name' | 'role' | 'reference' | 'state'>

/** Whom a letter was for, in words: name, post and State, or the listed address of a mission. */
export function useReturnedTo() {
	const t = useTranslations('cameBack.list')
	const roles = useTranslations('common.roles')
	return ({ personId, name, role, reference, state }: To) => {
		const nobody = reference ? t('mission') : t('unknown')
		const who = personId ? [name, role && roles(role)] : [nobody]
		return [...who, state].filter(Boolean).join(', ')
	}
}
