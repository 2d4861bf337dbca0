import { useFormatter, useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { PersonView } from '#app/domain/people/person.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'

type FactsProps = { person: PersonView; states: readonly { iso3: string; name: string }[] }

const nameIn = (states: FactsProps['states'], iso3: string | null) =>
	states.find((state) => state.iso3 === iso3)?.name

/** Who a person is at a glance: post, State, account, and the day of leaving. */
export function usePersonFacts(person: PersonView, states: FactsProps['states']): KeyFact[] {
	const t = useTranslations('personPage')
	const account = useTranslations('account')
	const roles = useTranslations('common.roles')
	const now = person.tenures.find(({ begunAt, ended }) => begunAt && !ended)
	const state = nameIn(states, person.stateIso3)
	return [
		{ label: account('people.post'), value: now ? roles(person.role) : t('noPost') },
		...(state ? [{ label: account('invite.state'), value: state }] : []),
		{ label: t('account'), value: t(`status.${person.status}`) },
		...(now?.to ? [{ label: t('leaving'), value: <LocalDate value={now.to} /> }] : []),
	]
}

/** A person's details, and the rights of the account. */
export function AccountFacts({ person, states }: FactsProps) {
	const t = useTranslations('personPage')
	const account = useTranslations('account')
	const format = useFormatter()
	const next = person.tenures.find(({ begunAt, ended }) => !begunAt && !ended)
	return (
		<FactList
			inColumns
			items={[
				{ label: account('people.email'), value: <bdi>{person.email}</bdi> },
				...(person.title
					? [{ label: account('invite.jobTitle'), value: <UserText>{person.title}</UserText> }]
					: []),
				...(next ? [{ label: t('next'), value: <NextPost {...next} /> }] : []),
				...(person.mayExport !== null
					? [{ label: t('export.title'), value: t(`export.${person.mayExport}`) }]
					: []),
				...(person.recusals && isOfficeRole(person.role)
					? ofOffice(person, (iso3) => nameIn(states, iso3), t, account, format)
					: []),
			]}
		/>
	)
}

type Translate = ReturnType<typeof useTranslations<'personPage'>>
type Account = ReturnType<typeof useTranslations<'account'>>

const ofOffice = (
	{ nationality, recusals }: PersonView,
	nameOf: (iso3: string | null) => string | undefined,
	t: Translate,
	account: Account,
	format: ReturnType<typeof useFormatter>,
) => [
	{ label: account('person.nationality'), value: nameOf(nationality) ?? account('person.none') },
	{ label: t('recusals'), value: recusals?.length ? format.list(recusals) : t('noRecusals') },
]

function NextPost({ post, from }: PersonView['tenures'][number]) {
	const roles = useTranslations('common.roles')
	return (
		<>
			<UserText>{post.title || roles(post.role)}</UserText>, <LocalDate value={from} />
		</>
	)
}
