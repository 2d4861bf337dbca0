import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/select-field.tsx'
import { sentForm } from '#app/components/form/sent-form.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'

type NationalityProps = {
	nationality: string | null
	states: readonly { iso3: string; name: string }[]
	answer: unknown
}

/** Of which State somebody of the office is a national. */
export function NationalityForm({ nationality, states, answer }: NationalityProps) {
	const t = useTranslations('account.person')
	const given = sentForm(answer, 'nationality')
	return (
		<Panel title={t('nationality')} id="nationality">
			<ActionForm errors={given?.errors} values={given?.typed ?? { nationality }}>
				<input type="hidden" name="intent" value="nationality" />
				<SelectField
					name="nationality"
					label={t('nationality')}
					hint={t('nationalityHint')}
					options={states.map(({ iso3, name }) => ({ value: iso3, label: name }))}
				/>
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}
