import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ReportText } from '#app/components/report/report-text.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Parts } from '#app/components/ui/panel.tsx'
import type { ParagraphView } from '#app/domain/report/editing/get-paragraph.server.ts'

/** What the dataset suggests in place of the present text, each wording with the button that saves it as the next version. */
export function SuggestedText({ view }: { view: ParagraphView }) {
	const t = useTranslations('reports.suggested')
	const { suggested, stateNames, language, version, follows } = view
	if (suggested.length === 0) return null
	return (
		<Fold title={t('title')} id="suggested" isAside>
			<p>{t('lead')}</p>
			<Parts>
				{suggested.map(({ grade, text, shown, isSame }) => (
					<ActionForm key={grade}>
						<input type="hidden" name="version" value={version} />
						<input type="hidden" name="follows" value={follows} />
						<input type="hidden" name="text" value={text} />
						<div>
							<ReportText text={shown} stateNames={stateNames} language={language} />
							{isSame && <p>{t('same')}</p>}
							<Button name="type" value="save" tone="secondary">
								{t('use')}
							</Button>
						</div>
					</ActionForm>
				))}
			</Parts>
		</Fold>
	)
}
