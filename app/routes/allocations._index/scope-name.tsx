import { useTranslations } from 'use-intl/react'
import type { AllocationScope } from '#app/domain/allocation/allocation-scope.ts'

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
