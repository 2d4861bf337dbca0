import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { JointOfNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'

type InvitePanelProps = {
	states: NonNullable<JointOfNeed['states']>
	/** Whether the invitations leave at once, or are proposed to the own focal point. */
	sends: boolean
	errors: Errors | undefined
	values: Record<string, unknown> | undefined
}

/** The States that can be invited; of those without an account UNODC is told. */
export function InvitePanel({ states, sends, errors, values }: InvitePanelProps) {
	const t = useTranslations('jointNeeds.invite')
	return (
		<Panel title={t('title')} id="invite">
			<p>{t('lead')}</p>
			<ActionForm errors={errors} values={values} labelOf={() => t('states')}>
				<ChoiceGroup
					name="states"
					label={t('states')}
					required
					multiple
					options={states.map(({ iso3, name, hasAccount }) => ({
						value: iso3,
						label: hasAccount ? name : t('without', { state: name }),
					}))}
				/>
				<Button name="type" value="invite">
					{t(sends ? 'send' : 'propose')}
				</Button>
			</ActionForm>
		</Panel>
	)
}
