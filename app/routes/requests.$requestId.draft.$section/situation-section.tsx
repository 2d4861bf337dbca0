import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { difficulties, legalBases, modes, routeRoles, strategyStates } from '#workflows/vocabulary.ts'
import { useOptions } from './use-options.ts'

/** What happens on the routes, what the law says and what is already done. */
export function SituationSection() {
	const t = useTranslations('draft.situation')
	const roleOptions = useOptions('routeRoles', routeRoles)
	const modeOptions = useOptions('modes', modes)
	const legalOptions = useOptions('legalBases', legalBases)
	const strategyOptions = useOptions('strategyStates', strategyStates)
	const difficultyOptions = useOptions('difficulties', difficulties)
	return (
		<>
			<TextArea name="situation" label={t('situation')} hint={t('situationHint')} rows={8} required />
			<ChoiceGroup name="routeRole" label={t('routeRole')} options={roleOptions} multiple required />
			<ChoiceGroup name="modes" label={t('modes')} options={modeOptions} multiple required />
			<ChoiceGroup name="legalBasis" label={t('legalBasis')} options={legalOptions} required />
			<TextField
				name="legalBasisCitation"
				label={t('legalBasisCitation')}
				hint={t('legalBasisCitationHint')}
			/>
			<ChoiceGroup name="nationalStrategy" label={t('nationalStrategy')} options={strategyOptions} required />
			<TextArea
				name="existingEfforts"
				label={t('existingEfforts')}
				hint={t('existingEffortsHint')}
				required
			/>
			<TextArea name="otherSupport" label={t('otherSupport')} hint={t('otherSupportHint')} required />
			<ChoiceGroup
				name="difficulties"
				label={t('difficulties')}
				options={difficultyOptions}
				multiple
				required
			/>
		</>
	)
}
