import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { PasswordField } from '#app/components/form/password-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { admitNetwork, countedRight } from '#app/domain/accounts/sign-in/admit-sign-in.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { acceptInvitation, findInvitation } from '#app/domain/people/find-invitation.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { newPassword } from '#app/forms/password.ts'
import { languageOf, rememberLanguage } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { readForm } from '#app/platform/http/signed-in.server.ts'
import type { Role } from '#workflows/roles.ts'

export const handle = { hydrated: true, words: ['account'] as const }

export async function loader({ request, params }: LoaderFunctionArgs) {
	const invitation = await findInvitation(params.token ?? '').catch(rethrow)
	// Used, expired, replaced or unknown: one page for all, so that guessing discloses nothing.
	if (!invitation) return data({ invitation: null }, { status: 404 })
	const { stateNames, ...shown } = invitation
	return data({ invitation: { ...shown, state: textIn(stateNames, languageOf(request)) } })
}

export async function action({ request, params }: ActionFunctionArgs) {
	if (!(await admitNetwork(request, 'invitation').catch(rethrow)))
		return data({ errors: { password: 'tooManyTries' } }, { status: 429 })
	const parsed = parseForm(await readForm(request), newPassword)
	if (!parsed.ok) return data({ errors: parsed.errors }, { status: 422 })
	const { password } = parsed.value
	try {
		const { email, opensOn } = await acceptInvitation(params.token ?? '', password)
		await countedRight(request, 'invitation')
		if (opensOn) return data({ errors: {}, opensOn })
		const session = await openSession(request, email, password)
		if (session.outcome !== 'opened') return redirect('/sign-in', 303)
		const headers = new Headers(session.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
		headers.append('Set-Cookie', rememberLanguage(request, session.language))
		return redirect('/work', { status: 303, headers })
	} catch (error) {
		if (error instanceof DomainError && error.code === 'not-found')
			return data({ errors: {} }, { status: 404 })
		if (error instanceof DomainError && error.code === 'invalid')
			return data({ errors: error.errors }, { status: 422 })
		return rethrow(error)
	}
}

export default function InvitationRoute() {
	const t = useTranslations('account.invitation')
	const navigation = useTranslations('common.navigation')
	const { invitation } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer && 'opensOn' in answer && answer.opensOn instanceof Date)
		return <ReadyPage opensOn={answer.opensOn} />
	if (!invitation)
		return (
			<Page title={t('unusable.title')} lead={<p>{t('unusable.body')}</p>}>
				<p>
					<LinkButton href="/sign-in">{navigation('signIn')}</LinkButton>
				</p>
			</Page>
		)
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<AcceptForm invitation={invitation} errors={answer?.errors} />
		</Page>
	)
}

function ReadyPage({ opensOn }: { opensOn: Date }) {
	const t = useTranslations('account.invitation.ready')
	return (
		<Page title={t('title')} lead={<p>{t.rich('body', { day: () => <LocalDate value={opensOn} /> })}</p>} />
	)
}

type Invitation = {
	name: string
	email: string
	role: Role
	title: string
	state: string
	authority: string | null
	donor: string | null
	expiresAt: Date
	noteNumber: string | null
	startsOn: Date | null
}

const schema = () => import('#app/forms/password.ts').then(({ newPassword }) => newPassword)

/** The post that the invitation gives, and the choice of a password. */
function AcceptForm({
	invitation,
	errors,
}: {
	invitation: Invitation
	errors: Record<string, string> | undefined
}) {
	const t = useTranslations('account.invitation')
	return (
		<>
			<Panel title={t('details')}>
				<Details invitation={invitation} />
				<p>{t('wrongDetails')}</p>
			</Panel>
			<Panel title={t('choose')}>
				<ActionForm schema={schema} errors={errors} values={{ email: invitation.email }}>
					{/* For password managers, which save the password under this address. */}
					<TextField name="email" type="email" label={t('email')} autoComplete="username" readOnly required />
					<PasswordField
						name="password"
						label={t('password')}
						hint={t('passwordHint')}
						autoComplete="new-password"
						required
					/>
					<PasswordField name="repeated" label={t('repeated')} autoComplete="new-password" required />
					<Button>{t('button')}</Button>
				</ActionForm>
			</Panel>
		</>
	)
}

function Details({
	invitation: { name, role, title, state, authority, donor, expiresAt, noteNumber, startsOn },
}: {
	invitation: Invitation
}) {
	const t = useTranslations('account.invitation')
	const roles = useTranslations('common.roles')
	return (
		<FactList
			items={[
				{ label: t('name'), value: <UserText>{name}</UserText> },
				{ label: t('role'), value: roles(role) },
				...(title ? [{ label: t('post'), value: <UserText>{title}</UserText> }] : []),
				...(state ? [{ label: t('state'), value: state }] : []),
				...(authority ? [{ label: t('authority'), value: <UserText>{authority}</UserText> }] : []),
				...(donor ? [{ label: t('donor'), value: <UserText>{donor}</UserText> }] : []),
				...(noteNumber ? [{ label: t('noteVerbale'), value: <bdi>{noteNumber}</bdi> }] : []),
				...(startsOn ? [{ label: t('startsOn'), value: <LocalDate value={startsOn} /> }] : []),
				{ label: t('until'), value: <LocalDate value={expiresAt} /> },
			]}
		/>
	)
}
