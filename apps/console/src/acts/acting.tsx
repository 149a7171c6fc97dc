import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DutyView, TimelineEntry } from '#libs/contracts/views'
import { Answered } from '../elements/answered.js'
import { Refusal } from '../elements/refusal.js'
import { PlanPaper } from '../plan/plan-paper.js'
import { BidsOfScene } from './bids-of-scene.js'
import { fieldsOf, type Act } from './act.js'
import { ActForm, nameOfPath } from './act-form.js'
import { recallDraft } from './draft.js'
import { useDoing } from './doing.js'
import { Done } from './done.js'
import type { Around } from './impact.js'
import { Overtaken } from './overtaken.js'
import { PassedLines } from './passed-lines.js'
import type { Given } from './give.js'
import { Preview } from './preview.js'
import { WaysOn } from './ways-on.js'
import { Proposed } from './proposed.js'
import { RelationsFound } from './relations-found.js'
import { readScene } from './read-scene.js'
import type { Place, Scene } from './scene.js'

/** Where an act is done, and what is known there of what comes before and after it. */
export interface Surroundings {
  /** The page to go back to. */
  readonly back: string
  /** Where the object's own page is, once the act has made it. */
  backOf?(this: void, done: Given): string
  /** What that page is called, where it is no project's. */
  readonly backWords?: string
  /** What was recorded, as far as this reader sees it. */
  readonly timeline: readonly TimelineEntry[]
  /** What is owed besides. */
  readonly duties: readonly DutyView[]
  /** Whether the bids lie beside it already. */
  readonly besideBids?: true
  /** All that stands open in the project, to tell an act's impact on it. */
  readonly whole?: Around | undefined
}

interface ActingProps {
  readonly act: Act
  /** The object that the act goes to, the case and what of it is meant. */
  readonly place: Place
  /** Under which the unfinished form is kept. */
  readonly draft: string
  readonly around: Surroundings
  /** Under which an object is made; else a new id. */
  readonly makes?: string
  /** Once it is done. */
  after?(this: void): void
}

/** Reads what the form has to know, then leads from its questions over the dry run to the result. */
export function Acting(props: ActingProps) {
  const { act, place, draft } = props
  const scene = useQuery({
    queryKey: ['scene', draft, act.reads ?? ''],
    queryFn: async () => {
      await recallDraft(draft)
      return readScene(act.reads, place)
    },
    // What a form offers stays while it is filled; who is faster is told by the version.
    staleTime: Infinity,
  })
  return (
    <Answered query={scene}>
      {found =>
        act.isMaker?.(found) ? (
          <Maker />
        ) : (
          <>
            <Confirmed act={act} scene={found} />
            {act.showsRelations && <RelationsFound scene={found} />}
            {act.showsPlan && props.around.whole && <PlanBeside project={props.around.whole.id} />}
            {act.showsBids && !props.around.besideBids && <BidsOfScene scene={found} />}
            <Filling {...props} scene={found} />
          </>
        )
      }
    </Answered>
  )
}

/** The plan that is decided on, open above its form. */
function PlanBeside({ project }: { readonly project: string }) {
  const { t } = useTranslation()
  return (
    <details className="panel" open>
      <summary>{t('plan.title')}</summary>
      <PlanPaper project={project} />
    </details>
  )
}

/** Who made it reads whose turn it is; maker and checker never share a button. */
function Maker() {
  const { t } = useTranslation()
  return <p className="panel">{t('act.maker')}</p>
}

/** What a second person has before him. */
function Confirmed({ act, scene }: Pick<InSceneProps, 'act' | 'scene'>) {
  const shown = act.confirms?.(scene)
  return shown ? <Proposed {...shown} /> : null
}

interface InSceneProps extends ActingProps {
  readonly scene: Scene
}

function Filling({ act, place, draft, around, scene, makes, after }: InSceneProps) {
  const { t } = useTranslation()
  const fields = fieldsOf(act, scene)
  const stream = act.goesTo?.(scene) ?? place.subject
  const doing = useDoing(act, {
    ...{ stream, draft, scene, fields, makes },
    ...(after && { after }),
  })
  const { would, done, problem, conflict } = doing
  if (done) return <Done {...{ act, done, would, around }} />
  if (conflict) {
    const since = around.timeline.filter(
      entry => entry.stream === stream && entry.version > conflict.since,
    )
    return (
      <Overtaken
        key={conflict.now.version}
        {...{ conflict, since }}
        mine={doing.draft.values}
        busy={doing.busy}
        onGoOn={doing.goOn}
        onBack={doing.back}
      />
    )
  }
  return (
    <>
      <PassedLines {...{ act, scene }} values={doing.draft.values} />
      {problem && problem.status !== 412 && (
        <Refusal problem={problem} nameOf={path => nameOfPath(path, fields, t)}>
          <WaysOn doing={doing} problem={problem} back={around.back} />
        </Refusal>
      )}
      {would ? (
        <Preview
          {...{ act, would }}
          whole={around.whole}
          busy={doing.busy}
          giving={doing.acting}
          onGive={doing.act}
          onBack={doing.back}
        />
      ) : (
        <ActForm
          fields={fields}
          values={doing.draft.values}
          faults={doing.faults}
          busy={doing.busy}
          saving={doing.saving}
          onAnswer={doing.answer}
          onCheck={doing.check}
        />
      )}
    </>
  )
}
