package org.foedus.claims;

/**
 * What the readers of one article share.
 *
 * @param discourse what was named so far
 * @param references whom phrases mean
 * @param people who is who
 * @param speakers who speaks
 * @param circumstances when and where
 * @param events the events told so far
 * @param agreements the agreements spoken of so far
 * @param asked what was asked and not answered yet
 */
record Context(
    Discourse discourse,
    References references,
    People people,
    SpeakerReader speakers,
    Circumstances circumstances,
    EventMemory events,
    AgreementBook agreements,
    Inquiry asked) {}
