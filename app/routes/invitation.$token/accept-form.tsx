import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { PasswordField } from '#app/components/form/password-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Role } from '#workflows/roles.ts'

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
export function AcceptForm({
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
