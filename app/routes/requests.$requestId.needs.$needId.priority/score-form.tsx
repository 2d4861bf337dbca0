import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Scoring } from '#app/domain/priority/get-scoring.server.ts'
import { CriterionFields } from './criterion-fields.tsx'

type Wrong = { errors: Record<string, string>; typed: Record<string, unknown> } | undefined

/** The sheet that one officer fills in alone. */
export function ScoreForm({ shown, wrong }: { shown: Scoring; wrong: Wrong }) {
	const t = useTranslations('priority')
	const { criteria, own, round, state } = shown
	const sum = criteria.reduce((all, { weight }) => all + weight, 0)
	const nameOf = (field: string) => {
		const name = `criteria.${field.split('.')[0]}.name` as Parameters<typeof t>[0]
		return t.has(name) ? t(name) : undefined
	}
	return (
		<Panel title={t('form.title')} id="score">
			<p>{t('form.lead')}</p>
			{own && <Notice title={t('form.change')}>{state === 'third' && <p>{t('form.thirdAsked')}</p>}</Notice>}
			<ActionForm
				errors={wrong?.errors}
				values={wrong?.typed ?? startOf(shown)}
				labelOf={nameOf}
				schema={() => import('#app/forms/priority-score.ts').then((module) => module.scoring)}
			>
				<input type="hidden" name="round" value={round} />
				{criteria.map((criterion) => (
					<CriterionFields key={criterion.criterion} shown={criterion} sum={sum} />
				))}
				<Button name="type" value="score">
					{t('form.submit')}
				</Button>
			</ActionForm>
		</Panel>
	)
}

/** What was scored before; at first only what follows from the State's own order is chosen. */
const startOf = ({ own, criteria }: Scoring) =>
	Object.fromEntries(
		criteria.map(({ criterion, computed }) => {
			const given = own?.[criterion] ?? { points: computed ?? undefined, comment: '' }
			const points = given.points === null ? 'unknown' : given.points
			return [criterion, { points, comment: given.comment }]
		}),
	)
