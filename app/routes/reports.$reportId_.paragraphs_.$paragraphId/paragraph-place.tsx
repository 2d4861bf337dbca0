import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Parts } from '#app/components/ui/panel.tsx'
import type { ParagraphView } from '#app/domain/report/editing/get-paragraph.server.ts'

/** Moves a paragraph within its chapter, or takes it out of the report. */
export function ParagraphPlace({ view: { mayWrite } }: { view: ParagraphView }) {
	const t = useTranslations('reports.place')
	if (!mayWrite) return null
	return (
		<Fold title={t('title')} isAside>
			<Parts>
				{(['up', 'down'] as const).map((direction) => (
					<ActionForm key={direction}>
						<input type="hidden" name="direction" value={direction} />
						<Button name="type" value="move" tone="secondary">
							{t(direction)}
						</Button>
					</ActionForm>
				))}
				<ActionForm>
					<div>
						<p>{t('removeHint')}</p>
						<Button name="type" value="remove" tone="danger">
							{t('remove')}
						</Button>
					</div>
				</ActionForm>
			</Parts>
		</Fold>
	)
}
