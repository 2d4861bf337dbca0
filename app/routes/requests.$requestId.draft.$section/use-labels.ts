import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'

/** The label of a field by its name in the page: `lines.1.site` is "Item 2: Where it will be used". */
export const useLabels = (section: RequestSection | NeedSection) => useFieldWords(section).fullLabel
