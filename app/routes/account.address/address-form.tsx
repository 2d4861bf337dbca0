import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { PasswordField } from '#app/components/form/password-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { TickField } from '#app/components/form/tick-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'

type AddressFormProps = {
	present: string
	errors: Record<string, string> | undefined
	typed: { email: string; anyway: unknown } | undefined
}

/** Which address is wanted; one at a provider open to everybody only by whoever insists. */
export function AddressForm({ present, errors, typed }: AddressFormProps) {
	const t = useTranslations('ownAccount.address')
	const doubted = errors?.anyway !== undefined || typed?.anyway === 'on'
	return (
		<>
			<FactList items={[{ label: t('present'), value: <bdi dir="ltr">{present}</bdi> }]} />
			<ActionForm errors={errors} values={typed}>
				{doubted && (
					<Notice tone="warning" title={t('freeMail.title')}>
						<p>{t('freeMail.body')}</p>
					</Notice>
				)}
				<TextField
					name="email"
					type="email"
					label={t('email')}
					hint={t('emailHint')}
					autoComplete="email"
					required
				/>
				{doubted && <TickField name="anyway" label={t('anyway')} required />}
				<PasswordField name="present" label={t('password')} autoComplete="current-password" required />
				<Button>{t('button')}</Button>
			</ActionForm>
		</>
	)
}
