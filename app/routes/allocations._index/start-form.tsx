import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { AllocationScope } from '#app/domain/allocation/allocation-scope.ts'
import type { AllocationList } from '#app/domain/allocation/list-allocations.server.ts'
import { themes } from '#workflows/vocabulary.ts'

type StartFormProps = Pick<AllocationList, 'programmes'> & {
	chosen: string | null
	wrong: { errors: Record<string, string>; typed: Record<string, unknown> } | undefined
}

/** Starts a run for all open needs, a theme or a programme. */
export function StartForm({ programmes, chosen, wrong }: StartFormProps) {
	const t = useTranslations('allocation.start')
	const scopes = useTranslations('allocation.scopes')
	const theme = useTranslations('codes.themes')
	const labels: Record<string, string> = { of: t('of'), theme: t('theme'), programmeId: t('programme') }
	const start = chosen ? { of: 'programme', programmeId: chosen } : null
	return (
		<Panel title={t('title')} id="start">
			<p>{t('lead')}</p>
			<ActionForm errors={wrong?.errors} values={wrong?.typed ?? start} labelOf={(name) => labels[name]}>
				<SelectField
					name="of"
					label={t('of')}
					required
					options={(['all', 'theme', 'programme'] as const).map((value) => ({ value, label: scopes(value) }))}
				/>
				<SelectField
					name="theme"
					label={t('theme')}
					options={themes.map((value) => ({ value, label: theme(value) }))}
				/>
				<SelectField
					name="programmeId"
					label={t('programme')}
					options={programmes.map(({ id, label }) => ({ value: id, label }))}
				/>
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}

/** What a run allocates, in words. */
export function ScopeName({ scope, programme }: { scope: AllocationScope; programme: string | null }) {
	return <bdi>{useScopeName()(scope, programme)}</bdi>
}

/** The same as text, for a title. */
export function useScopeName() {
	const t = useTranslations('allocation.scopes')
	const themes = useTranslations('codes.themes')
	return (scope: AllocationScope, programme: string | null) => {
		if (scope.of === 'theme') return themes(scope.theme)
		return scope.of === 'programme' ? (programme ?? t('programme')) : t('all')
	}
}
