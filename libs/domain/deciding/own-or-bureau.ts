/** Roles that see their own institution's objects only; everybody else works for or checks the bureaus. */
const outside: readonly string[] = [
  'training-institution',
  'assessment-body',
  'class-teacher',
  'skill-assessor',
  'evaluation-expert',
  'trainee',
]

/**
 * Whether a reader may know of what belongs to these institutions: their own people, and the bureaus.
 * For an aggregate's `visibleTo`.
 */
export const ownOrBureau = (
  { role, institution }: { readonly role: string; readonly institution?: string },
  owners: readonly string[],
): boolean => !outside.includes(role) || (institution !== undefined && owners.includes(institution))
