import { createContext, useContext } from 'react'
import type { Advice } from '#app/forms/advice.ts'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** Another need of the same request, which a field may point to. */
export type OtherNeed = { id: string; rank: number; kind: Kind; title: string }

type SectionFrame = {
	section: RequestSection | NeedSection
	others: readonly OtherNeed[]
	advice: readonly Advice[]
	/** Fields that were not asked for when the page was drawn; none once the page follows what is typed. */
	waiting: readonly string[]
}

const SectionContext = createContext<SectionFrame>({ section: 'about', others: [], advice: [], waiting: [] })
export const SectionProvider = SectionContext.Provider
export const useSectionFrame = () => useContext(SectionContext)
