import { useTranslations } from 'use-intl/react'
import { PasswordField } from '../form/password-field.tsx'

/** A new password, typed twice; in words of `ownAccount`. */
export function NewPasswordFields() {
	const t = useTranslations('ownAccount.password')
	return (
		<>
			<PasswordField
				name="password"
				label={t('password')}
				hint={t('hint')}
				autoComplete="new-password"
				required
			/>
			<PasswordField name="repeated" label={t('repeated')} autoComplete="new-password" required />
		</>
	)
}
