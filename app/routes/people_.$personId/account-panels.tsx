import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { sentForm } from '#app/components/form/use-refusal.ts'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { Button, type ButtonTone } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
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

type StepsProps = { person: PersonView; answer: unknown }

/** Whether there is anything that the reader can do with the account. */
export const hasSteps = ({ may }: PersonView) =>
	may.suspend || may.readmit || may.endSessions || may.allowExport

/** The reader's possible actions on an account, each with its reason. */
export function AccountSteps({ person: { may, mayExport }, answer }: StepsProps) {
	const t = useTranslations('personPage')
	const isAnswered = (intent: string) => sentForm(answer, intent) !== undefined
	return (
		<>
			{may.suspend && (
				<Fold title={t('suspend.title')} id="suspend" isOpen={isAnswered('suspend')}>
					<p>{t('suspend.lead')}</p>
					<ReasonForm intent="suspend" button={t('suspend.button')} tone="danger" answer={answer} />
				</Fold>
			)}
			{may.readmit && (
				<Fold title={t('readmit.title')} id="readmit" isOpen={isAnswered('readmit')}>
					<p>{t('readmit.lead')}</p>
					<ReasonForm intent="readmit" button={t('readmit.button')} answer={answer} />
				</Fold>
			)}
			{may.endSessions && (
				<Fold title={t('sessions.title')} id="sessions">
					<p>{t('sessions.lead')}</p>
					<form method="post">
						<input type="hidden" name="intent" value="endSessions" />
						<Button tone="secondary">{t('sessions.button')}</Button>
					</form>
				</Fold>
			)}
			{may.allowExport && (
				<Fold
					title={t('export.title')}
					id="export"
					isOpen={isAnswered(mayExport ? 'disallowExport' : 'allowExport')}
				>
					<p>{t(`export.${mayExport ?? false}`)}</p>
					<ReasonForm
						intent={mayExport ? 'disallowExport' : 'allowExport'}
						button={t(mayExport ? 'export.disallow' : 'export.allow')}
						answer={answer}
					/>
				</Fold>
			)}
		</>
	)
}

type ReasonProps = { intent: string; button: string; tone?: ButtonTone; answer: unknown }

function ReasonForm({ intent, button, tone = 'primary', answer }: ReasonProps) {
	const t = useTranslations('personPage')
	const given = sentForm(answer, intent)
	return (
		<ActionForm errors={given?.errors} values={given?.typed} labelOf={() => t('reason')}>
			<input type="hidden" name="intent" value={intent} />
			<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} required />
			<Button tone={tone}>{button}</Button>
		</ActionForm>
	)
}
