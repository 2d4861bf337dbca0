import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { AllocationView } from '#app/domain/allocation/get-allocation.server.ts'
import type { Wrong } from './line-decision.tsx'

/** Confirming and discarding the proposal. */
export function DecisionPanels({ run, wrong }: { run: AllocationView; wrong: Wrong }) {
	const t = useTranslations('allocation')
	const { confirming, mayDrop, revision, status } = run
	const here = wrong?.typed.type === 'drop' ? wrong : undefined
	return (
		<>
			{confirming && (
				<Panel title={t('confirm.title')} id="confirm">
					{confirming === 'second' ? (
						<p>{t('confirm.second')}</p>
					) : (
						<>
							<p>{t('confirm.lead')}</p>
							<ActionForm>
								<input type="hidden" name="revision" value={revision} />
								<Button name="type" value="confirm">
									{t(status === 'confirmed' ? 'confirm.more' : 'confirm.button')}
								</Button>
							</ActionForm>
						</>
					)}
				</Panel>
			)}
			{mayDrop && (
				<Panel title={t('drop.title')} id="drop">
					<ActionForm
						errors={here?.errors}
						values={here?.typed}
						labelOf={() => t('drop.reason')}
						sends={{ name: 'type', value: 'drop' }}
					>
						<input type="hidden" name="revision" value={revision} />
						<TextArea name="reason" label={t('drop.reason')} rows={2} required />
						<Button name="type" value="drop" tone="danger">
							{t('drop.button')}
						</Button>
					</ActionForm>
				</Panel>
			)}
		</>
	)
}
