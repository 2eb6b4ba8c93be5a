<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Analysis</name>
    <message>
        <source>{count} bodies had top and bottom exchanged: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bodies say that they open something else than none, surface, underground or building: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} geometries were invalid and have been repaired: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kinds are not in the catalogue, so no rule is known for them: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} planning windows cannot be read or end before they begin: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} planning windows have a begin or an end only, so their works are not compared: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows have no origin (claim, work or existing) and were left out: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows have no usable geometry and were left out: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} widths are not possible and were taken as empty: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Counted once with {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freed space covers at least half of what stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period in which the ground stays closed, as set in this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search distance and largest shift of this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ground is opened twice, for {a} and for {b}, {gap} months apart; it should stay closed for {period} months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order must turn: {uses} is planned to start before {frees} is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} and {b} ({distance} apart) fit in one opening as planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} and {b} ({distance} apart) fit in one opening when one of the two moves {shift} months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} and {b} can share the same space: {area}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} and {b} do not go together, but {frees} takes {b} away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} and {b} may share {area}: a depth is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} lies on {b}, where it cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} lies on {b}: whether they collide depends on a depth that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} lies {measured} from {b} and {required} is asked, unless one lies well below the other: a depth is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} lies {measured} from {b} and {required} is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} lies {measured} from {b} and {required} is asked: just enough, but the locations are accurate to {accuracy} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} lies {measured} from {b} and {required} is asked; the locations are accurate to {accuracy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} may not lie on {b} and lies {measured} from it, but the locations are accurate to {accuracy} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frees} makes room for {uses}: {area} in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} has an interest at {claim} but supplied nothing for {source}: what it owns there is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % of {claim} lies outside {source}{date}: nothing is known there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Klic</name>
    <message>
        <source>Areas of stations, cabinets and cable beds, not read: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curved lines, read as straight pieces between their points: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fictitious lines, which say that there is a connection but not where: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has an interest but supplied nothing, so its cables and pipes are unknown: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KLIC {number}, delivery {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that belong to no object, left out: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that objects refer to but that are not in the delivery: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines without usable geometry, left out: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured depths that are not on one single line of their net: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read, being annotation, base map, attachments or contacts: {classes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects of no known net, so that theme, owner and depth are unknown: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects that occur more than once: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects without a line, left out: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects without a usable point, left out: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons of the request without usable geometry: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precautions without a usable area, left out: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {name} (IMKL {version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {name}, of an unknown version of IMKL ({namespace}): check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the delivery was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows out of use but still in the ground: {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows whose measured depths differ, so that the net's default is kept: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with a depth measured at a point on them, which may differ elsewhere: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a depth: {rows} ({themes}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spellings of the reference system, which all mean RD New: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery also holds an older version, which was not read: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery has no polygon of the request: what it covers is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery holds no cables and pipes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery says that it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery says that it is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown themes, whose objects have no kind: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown units, whose sizes were left empty: {count} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is locked, or you may not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a password or unusual packing; unpack it and choose the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has coordinates in {systems}; a KLIC delivery is in RD New (EPSG:28992).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds more than one delivery ({numbers}); choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a zip without files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete: the XML breaks off or is wrong at line {line}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or was not completely downloaded; download the delivery again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no KLIC delivery: it holds no GI_gebiedsinformatielevering_….xml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no KLIC delivery: it is XML with something else in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no KLIC delivery: it is no XML file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is refused: it declares entities or nests too deeply, unlike any delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is refused: it unpacks to {ratio} times its size, which no delivery does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is refused: unpacked it is {size} MB, more than the limit of {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object_class}, {theme}: {rows} (lines), {length} m.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>'{role}' is no role of a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was decided: {decision} ({who}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer '{layer}' cannot be edited; is the plan file read-only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer '{layer}' cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer '{layer}' could not be saved: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer found: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table {table} did not take the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The boundary of the plan is not an area; draw or choose a polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate reference system is not valid; choose a metric one, such as RD New.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is open in another program; close it there or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan {name} could not be brought up to date and is as it was: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan {name} could not be changed: {reason}. Is it open in another program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan {name} could not be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan {name} has no readable table {table}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan {name} was made with a newer version of Wijkaanpak; update the plugin to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} is '{value}'; it must be a number of zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source '{name}' cannot be read; it was at {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source could not be registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of {tables} would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown by whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {version} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{crs} does not count in metres but in {unit}; choose a metric one, such as RD New.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written in {folder}: no permission to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written in {folder}: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a plan of Wijkaanpak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanField</name>
    <message>
        <source>About (record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About (table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer of the cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom (m, below ground negative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central or decentral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim or planned work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost from (euro)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost to (euro)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest start (date or year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Felt by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First (unique name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardness of the planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest finish (date or year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leading transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second (unique name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared area (m2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared length (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared volume (m3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes away (kinds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The works open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top (m, below ground negative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transitions (first one leads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency as felt (0-10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency from data (0-10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within or above the neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on: object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on: source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Confrontation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>About this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims (areas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims (lines)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims of hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims of packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spot areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reactions to hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Layer '{layer}' cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer '{layer}' has no coordinate reference system; set it in its properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer '{layer}' has no field 'kind'; give it one with keys of the kind catalogue, or map its fields with a profile (Read source).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer '{layer}' lacks {{count}} fields, taken as empty: {{names}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer '{layer}', field {field}: {count} values are no number, taken as empty: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} features could not be moved to the plan's coordinate system: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} features have a body_id that another has too; they were named anew: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableCheck</name>
    <message>
        <source>'{group}' is a kind and cannot be a group as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{key}' stands in row {row} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' does not have the form {pattern}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' has a decimal comma; write {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is not a date such as 2027-05-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is not known; did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is not one of {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is not true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bottom ({bottom}) lies above the top ({top})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the columns are separated by {name}; save the file with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty; its first row must name the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list holds an empty item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this column is not known; known are {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this column stands in the file twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not UTF-8 text; save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a table schema ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid JSON ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this may not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this row is not comma separated text ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cells where the header has {expected}; put text that holds a comma between double quotes, and write numbers with a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is less than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is more than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is too large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
