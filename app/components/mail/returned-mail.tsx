import { useTranslations } from 'use-intl/react'
import type { ActingRole } from '#workflows/roles.ts'
import { Button } from '../ui/button.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Notice } from '../ui/notice.tsx'

import { Reference, UserText } from '../ui/user-text.tsx'

/** An undeliverable e-mail. Without a person it went to the listed address of a mission. */
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

/** Undeliverable e-mails, each with a link to the page where it is settled. */
export function ReturnedList({ rows }: { rows: readonly ReturnedRow[] }) {
	const t = useTranslations('undeliverable.list')
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

/** The recipient of an e-mail, in words: name, post and State, or the listed address of a mission. */
export function useReturnedTo() {
	const t = useTranslations('undeliverable.list')
	const roles = useTranslations('common.roles')
	return ({ personId, name, role, reference, state }: To) => {
		const nobody = reference ? t('mission') : t('unknown')
		const who = personId ? [name, role && roles(role)] : [nobody]
		return [...who, state].filter(Boolean).join(' · ')
	}
}

type OwnReturnedMailProps = { bad: { address: string; since: Date } | null }

/** Informs readers that e-mails to their own address are undeliverable, with both remedies. */
export function OwnUndeliverable({ bad }: OwnReturnedMailProps) {
	const t = useTranslations('undeliverable.own')
	if (!bad) return null
	return (
		<Notice tone="warning" title={t('title')}>
			<p>
				{t.rich('body', {
					day: () => <LocalDate value={bad.since} />,
					address: () => <bdi dir="ltr">{bad.address}</bdi>,
				})}
			</p>
			<p>
				<a href="/account/address">{t('change')}</a>
			</p>
			<form method="post" action="/account?index">
				<Button tone="secondary">{t('again')}</Button>
			</form>
		</Notice>
	)
}
